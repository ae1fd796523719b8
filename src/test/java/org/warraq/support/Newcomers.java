package org.warraq.support;

import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.warraq.people.DemoPeople;
import org.warraq.people.People;
import org.warraq.people.Person;
import org.warraq.people.PersonalTokens;

/** The demo people in a suite's database, and their ways in. */
public final class Newcomers {

    private Newcomers() {}

    /** Adds them, once. */
    public static void add(ApplicationContext context) {
        if (context.getBean(People.class).isEmpty()) {
            new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
                    .executeWithoutResult(
                            status -> context.getBean(DemoPeople.class).add());
        }
    }

    /** A token made without the door, where the door is not what is tested. */
    public static String token(ApplicationContext context, String username) {
        Person person = context.getBean(People.class).byUsername(username).orElseThrow();
        return context.getBean(PersonalTokens.class).make(person, "test", null).secret();
    }

    /** A token got as a program gets it. */
    public static String tokenThroughTheDoor(int port, String username) {
        return Http.at(port)
                .withPassword(username, DemoPeople.PASSWORD)
                .post("/api/me/tokens", Map.of("name", "test"))
                .json()
                .get("token")
                .asString();
    }
}
