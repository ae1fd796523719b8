package org.warraq.database;

import java.util.Map;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.stereotype.Component;

/** Tells the migrations what the application role is called here. */
@Component
class FlywayPlaceholders implements FlywayConfigurationCustomizer {

    private final Server server;

    FlywayPlaceholders(Server server) {
        this.server = server;
    }

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.placeholders(Map.of("application", server.application().user()));
    }
}
