package org.warraq.people;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Who may do this at all? The one place where roles are asked for. Inside a transaction that writes, ask of the person that
 * {@link People#lock} gives: they keep their roles until it ends.
 */
public final class Permissions {

    private Permissions() {}

    public static boolean may(Person person, Verb verb) {
        return !Collections.disjoint(person.roles(), verb.roles());
    }

    /** @return the person @throws Refusal 403 with the verb's reason */
    public static Person require(Person person, Verb verb) {
        if (!may(person, verb)) {
            throw refusal(person, verb);
        }
        return person;
    }

    /** Why this person may not: no role, no newsroom; else what the verb says. */
    public static Refusal refusal(Person person, Verb verb) {
        return Refusal.forbidden(person.roles().isEmpty() ? "no-role" : verb.refusal());
    }

    /** All they may do, as far as roles say. */
    public static List<Verb> of(Person person) {
        return Arrays.stream(Verb.values()).filter(verb -> may(person, verb)).toList();
    }
}
