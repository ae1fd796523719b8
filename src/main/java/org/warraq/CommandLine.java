package org.warraq;

import java.util.List;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.warraq.database.Commands;
import org.warraq.database.SecretFiles;
import org.warraq.database.StartRefused;
import org.warraq.workflow.engine.V011__Engine_tables;

/** Runs what is asked for in words instead of the server; the configuration is that of the environment. */
final class CommandLine {

    private CommandLine() {}

    /** Options begin with dashes and are the server's; a word is a command, known or not. */
    static boolean asksFor(String... arguments) {
        return arguments.length > 0 && !arguments[0].startsWith("-");
    }

    /** @param product the application that a rehearsal starts */
    static int run(Class<?> product, String... arguments) {
        if (List.of(arguments).equals(List.of(Rehearsal.WORD))) {
            Rehearsal.run(product);
            return 0;
        }
        if (AdminCommands.WORDS.contains(arguments[0])) {
            return AdminCommands.run(product, System.out, arguments);
        }
        try {
            ConfigurableEnvironment environment = environment(arguments);
            if (arguments[0].equals(Doctor.WORD)) {
                return new Doctor(environment, System.out).run();
            }
            return new Commands(environment, new Chains(environment), System.out, new V011__Engine_tables())
                    .run(arguments);
        } catch (StartRefused e) {
            System.out.println(e.getMessage());
            System.out.println(e.remedy());
            return 1;
        }
    }

    /** What a start would be configured with: files beside the jar, the environment, settings behind the word. */
    private static ConfigurableEnvironment environment(String... arguments) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(arguments));
        quiet(environment);
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        SecretFiles.read(environment);
        return environment;
    }

    private static void quiet(StandardEnvironment environment) {
        LoggingSystem logging = LoggingSystem.get(CommandLine.class.getClassLoader());
        logging.beforeInitialize();
        logging.initialize(new LoggingInitializationContext(environment), null, null);
        logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
    }
}
