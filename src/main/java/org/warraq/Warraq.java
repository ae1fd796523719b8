package org.warraq;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the product. */
@SpringBootApplication
public class Warraq {

    public static void main(String[] args) {
        SpringApplication.run(Warraq.class, args);
    }
}
