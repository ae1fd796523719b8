package org.warraq.desk.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.warraq.journal.Entry;
import org.warraq.people.LanguagePair;
import org.warraq.people.Member;
import org.warraq.people.Membership;
import org.warraq.people.Person;
import org.warraq.people.Role;

/** Tells the journal what a change of a person changed: one entry for each thing given or taken. */
final class StaffChanges {

    private StaffChanges() {}

    static List<Entry> of(Person actor, Membership.Changed changed) {
        Member before = changed.before();
        Member after = changed.after();
        String username = after.person().username();
        List<Entry> entries = new ArrayList<>();
        if (!before.person().name().equals(after.person().name())) {
            entries.add(entry(
                    actor, "person-renamed", username + ": " + after.person().name()));
        }
        if (before.enabled() != after.enabled()) {
            entries.add(entry(actor, after.enabled() ? "person-enabled" : "person-disabled", username));
        }
        entries.addAll(roles(actor, before.person(), after.person()));
        entries.addAll(pairs(actor, before.person(), after.person()));
        return entries;
    }

    /** What somebody new was given. */
    static List<Entry> held(Person actor, Person added) {
        Person nobody = new Person(added.id(), added.username(), added.name(), added.language(), Set.of(), Set.of());
        List<Entry> entries = new ArrayList<>(roles(actor, nobody, added));
        entries.addAll(pairs(actor, nobody, added));
        return entries;
    }

    private static List<Entry> roles(Person actor, Person before, Person after) {
        return difference(actor, "role", after, keys(before.roles(), Role::key), keys(after.roles(), Role::key));
    }

    private static List<Entry> pairs(Person actor, Person before, Person after) {
        return difference(
                actor, "pair", after, keys(before.pairs(), LanguagePair::key), keys(after.pairs(), LanguagePair::key));
    }

    private static List<Entry> difference(
            Person actor, String what, Person person, Set<String> before, Set<String> after) {
        List<Entry> entries = new ArrayList<>();
        for (String key : after) {
            if (!before.contains(key)) {
                entries.add(entry(actor, what + "-granted", person.username() + ": " + key));
            }
        }
        for (String key : before) {
            if (!after.contains(key)) {
                entries.add(entry(actor, what + "-revoked", person.username() + ": " + key));
            }
        }
        return entries;
    }

    private static <T> Set<String> keys(Set<T> held, Function<T, String> key) {
        return held.stream().map(key).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Entry entry(Person actor, String action, String detail) {
        return Entry.by(actor, action).detail(detail);
    }
}
