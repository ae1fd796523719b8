package org.warraq.database;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.bootstrap.ConfigurableBootstrapContext;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * With an embedded database the server listens on this machine only: its demo passwords are known to everybody. The
 * database starts here, as early as its home is known, so that it is there when it is first asked.
 */
class EmbeddedDefaults implements EnvironmentPostProcessor {

    private final ConfigurableBootstrapContext bootstrap;

    EmbeddedDefaults(ConfigurableBootstrapContext bootstrap) {
        this.bootstrap = bootstrap;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!Configured.isNamed(environment)) {
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "embedded", Map.of("warraq.embedded", "true", "server.address", "127.0.0.1")));
            start(Path.of(environment.getRequiredProperty("warraq.home")), application);
        }
    }

    private void start(Path home, SpringApplication application) {
        EmbeddedStart start = EmbeddedStart.begin(home.toAbsolutePath().normalize());
        bootstrap.addCloseListener(
                ready -> ready.getApplicationContext().getBeanFactory().registerSingleton("embeddedStart", start));
        // what ends before there are beans has nobody else to stop the database
        application.addListeners((ApplicationListener<ApplicationFailedEvent>) failed -> start.undo());
    }
}
