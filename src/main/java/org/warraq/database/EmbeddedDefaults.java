package org.warraq.database;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.warraq.database.defaults.ManagementAddress;

/** With an embedded database the server listens on this machine only: its demo passwords are known to everybody. */
class EmbeddedDefaults implements EnvironmentPostProcessor {

    private static final String LOOPBACK = "127.0.0.1";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.containsProperty("spring.datasource.url")) {
            Map<String, Object> defaults = new HashMap<>();
            defaults.put("warraq.embedded", "true");
            defaults.put("server.address", LOOPBACK);
            if (ManagementAddress.isSeparate(environment)) {
                defaults.put("management.server.address", LOOPBACK);
            }
            environment.getPropertySources().addFirst(new MapPropertySource("embedded", defaults));
        }
    }
}
