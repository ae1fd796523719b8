package org.warraq.database;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.env.Environment;

/** Where {@code WARRAQ_HOME} is. */
final class HomeFolder {

    private HomeFolder() {}

    /** Whether it is there or not. */
    static Path of(Environment environment) {
        return Path.of(environment.getProperty("warraq.home", "./data"))
                .toAbsolutePath()
                .normalize();
    }

    /** @throws StartRefused where there is no newsroom in it */
    static Path ofNewsroom(Environment environment) {
        Path home = of(environment);
        if (!hasNewsroom(home)) {
            throw new StartRefused(
                    "There is no newsroom in WARRAQ_HOME " + home + ".", "Set WARRAQ_HOME to its folder.");
        }
        return home;
    }

    static boolean hasNewsroom(Path home) {
        return Files.exists(home.resolve("postgres.ready"));
    }
}
