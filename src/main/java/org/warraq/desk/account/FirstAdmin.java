package org.warraq.desk.account;

import java.net.URI;
import java.util.Locale;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.warraq.people.OneTimeCodes;
import org.warraq.people.People;
import org.warraq.web.PublicAddress;

/**
 * Where nobody is there yet, says at start where the first admin comes in. Printed, not logged: logs are kept and passed on.
 * A start before it was used prints a new link.
 */
@Component
class FirstAdmin {

    private final People people;
    private final OneTimeCodes codes;
    private final MessageSource messages;
    private final PublicAddress address;
    private final Environment environment;

    FirstAdmin(
            People people, OneTimeCodes codes, MessageSource messages, PublicAddress address, Environment environment) {
        this.people = people;
        this.codes = codes;
        this.messages = messages;
        this.address = address;
        this.environment = environment;
    }

    // When everything else has run: by then the demo newsroom has its people.
    @EventListener(ApplicationReadyEvent.class)
    void invite() {
        if (people.isEmpty()) {
            String link = address() + "/welcome/" + codes.forFirstAdmin();
            System.out.println(messages.getMessage("welcome.printed", new Object[] {link}, link, Locale.ENGLISH));
        }
    }

    private String address() {
        String port = environment.getProperty("local.server.port", "8080");
        return address.configured().map(URI::toString).orElse("http://localhost:" + port);
    }
}
