package org.warraq;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the product. */
@SpringBootApplication
@EnableScheduling
public class Warraq {

    public static void main(String[] args) {
        if (CommandLine.asksFor(args)) {
            System.exit(CommandLine.run(Warraq.class, args));
        }
        SpringApplication.run(Warraq.class, args);
    }
}
