package org.warraq.database;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** With an embedded database the server listens on this machine only: its demo passwords are known to everybody. */
class EmbeddedDefaults implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.containsProperty("spring.datasource.url")) {
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "embedded", Map.of("warraq.embedded", "true", "server.address", "127.0.0.1")));
        }
    }
}
