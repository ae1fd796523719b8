package org.warraq.desk.account;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.warraq.language.Language;
import org.warraq.people.LanguagePair;
import org.warraq.people.Person;
import org.warraq.people.Role;

/** Who one is, as a program is told. */
record Me(UUID id, String username, String name, Language language, List<Role> roles, List<LanguagePair> pairs) {

    static Me of(Person person) {
        return new Me(
                person.id(),
                person.username(),
                person.name(),
                person.language(),
                person.roles().stream().sorted().toList(),
                person.pairs().stream()
                        .sorted(Comparator.comparing(LanguagePair::key))
                        .toList());
    }
}
