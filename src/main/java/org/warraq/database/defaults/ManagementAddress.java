package org.warraq.database.defaults;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** A management port of its own asks nobody to sign in: it listens where the server does, unless another address is named for it. */
public class ManagementAddress implements EnvironmentPostProcessor {

    private static final String ADDRESS = "management.server.address";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String address = environment.getProperty("server.address");
        if (address != null
                && !address.isBlank()
                && isSeparate(environment)
                && !environment.containsProperty(ADDRESS)) {
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource("management-address", Map.of(ADDRESS, address)));
        }
    }

    /** Whether there is such a port: Spring Boot refuses an address for one that is not another. */
    public static boolean isSeparate(ConfigurableEnvironment environment) {
        String port = environment.getProperty("management.server.port");
        return port != null && !port.isBlank() && !port.equals(environment.getProperty("server.port"));
    }
}
