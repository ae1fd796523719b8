package org.warraq;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says where the newsroom is, once it is open. */
@Component
class Greeting {

    private static final Logger log = LoggerFactory.getLogger(Greeting.class);

    private final Environment environment;

    Greeting(Environment environment) {
        this.environment = environment;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            String address = environment.getProperty("server.address", "localhost");
            log.info(
                    "Warraq is open at http://{}:{}/",
                    address,
                    web.getWebServer().getPort());
        }
        if (environment.getProperty("warraq.embedded", Boolean.class, false)) {
            log.info(
                    "The database is embedded, in {}; the server listens on this machine only",
                    environment.getProperty("warraq.home"));
            if (environment.getProperty("warraq.demo", Boolean.class, false)) {
                log.info(
                        "Sign in with the password \"demo\" as: reporters rima, yusuf; translators tariq, salma, nadia;"
                                + " editors huda, edward; admin");
            }
        }
    }
}
