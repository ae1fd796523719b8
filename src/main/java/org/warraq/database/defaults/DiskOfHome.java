package org.warraq.database.defaults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** The disk that is watched is the one the newsroom's home is on, not the one Warraq happened to be started from. */
class DiskOfHome implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String home = environment.getProperty("warraq.home");
        if (home != null && !home.isBlank()) {
            String watched =
                    existing(Path.of(home).toAbsolutePath().normalize()).toString();
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource(
                            "disk-of-home",
                            Map.of(
                                    "management.health.diskspace.path", watched,
                                    "management.metrics.system.diskspace.paths", watched)));
        }
    }

    // One that is still to be made will be on the disk of the folder it is made in; of what is not there, nothing is
    // free.
    private static Path existing(Path home) {
        Path parent = home.getParent();
        return parent == null || Files.exists(home) ? home : existing(parent);
    }
}
