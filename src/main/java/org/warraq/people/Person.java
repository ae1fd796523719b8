package org.warraq.people;

import java.util.Set;
import java.util.UUID;
import org.warraq.language.Language;

/**
 * Somebody who works here, as read from the database for this one request.
 *
 * @param username the name they sign in with, lower case
 * @param name the name others see
 * @param language the interface language they chose
 */
public record Person(
        UUID id, String username, String name, Language language, Set<Role> roles, Set<LanguagePair> pairs) {

    /** For this room alone: everybody else asks {@link Permissions}. */
    boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean translates(Language source, Language target) {
        return roles.contains(Role.TRANSLATOR) && pairs.contains(new LanguagePair(source, target));
    }
}
