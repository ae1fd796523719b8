package org.warraq.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Secrets from files: where {@code …_FILE} names one, the setting is what the file says. So they stand in no list of processes
 * and in no unit file, and whoever hands secrets out by files (systemd, containers) need do nothing else.
 */
public class SecretFiles implements EnvironmentPostProcessor {

    /** Every setting that is a secret. */
    public static final List<String> SETTINGS =
            List.of("spring.datasource.password", "spring.flyway.password", SigningKey.PROPERTY, "warraq.machine.key");

    private static final String SUFFIX = "-file";

    /** A secret is a line; what is longer is another file. */
    private static final int LARGEST = 65_536;

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        read(environment);
    }

    /**
     * Reads those that are named into the environment.
     *
     * @throws StartRefused where a file cannot be read or is empty, or the setting itself is given as well
     */
    public static void read(ConfigurableEnvironment environment) {
        Map<String, Object> read = new HashMap<>();
        for (String setting : SETTINGS) {
            String file = environment.getProperty(setting + SUFFIX, "");
            if (!file.isBlank()) {
                refuseBoth(environment, setting);
                read.put(setting, secret(setting, file));
            }
        }
        if (!read.isEmpty()) {
            environment.getPropertySources().addFirst(new MapPropertySource("secret-files", read));
        }
    }

    /** What the setting is called in the environment where a file says it. */
    public static String variable(String setting) {
        return setting.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_') + "_FILE";
    }

    private static void refuseBoth(ConfigurableEnvironment environment, String setting) {
        if (!environment.getProperty(setting, "").isBlank()) {
            String variable = variable(setting);
            throw new StartRefused(
                    variable + " and " + variable.substring(0, variable.length() - SUFFIX.length()) + " are both set.",
                    "Leave one of them: nobody could tell which of the two holds.");
        }
    }

    private static String secret(String setting, String file) {
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw unreadable(setting, file, "it is larger than " + LARGEST + " bytes", null);
            }
            String secret = new String(bytes, StandardCharsets.UTF_8).strip();
            if (secret.isEmpty()) {
                throw unreadable(setting, file, "it is empty", null);
            }
            return secret;
        } catch (IOException | InvalidPathException e) {
            throw unreadable(setting, file, String.valueOf(e), e);
        }
    }

    private static StartRefused unreadable(String setting, String file, String why, @Nullable Throwable cause) {
        return new StartRefused(
                "The file that " + variable(setting) + " names cannot be used, " + file + ": " + why + ".",
                "Let it hold the secret and nothing else, readable by the user that Warraq runs as.",
                cause);
    }
}
