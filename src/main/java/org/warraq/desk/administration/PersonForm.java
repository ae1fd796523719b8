package org.warraq.desk.administration;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Language;
import org.warraq.people.LanguagePair;
import org.warraq.people.Member;
import org.warraq.people.Membership;
import org.warraq.people.Role;

/** What stands in a form about a person. A box that is not ticked is not sent at all. */
record PersonForm(
        @Nullable String username,
        @Nullable String name,
        @Nullable Language language,
        @Nullable Boolean enabled,
        @Nullable Integer version,
        @Nullable Set<Role> roles,
        @Nullable Set<LanguagePair> pairs) {

    static final PersonForm EMPTY = new PersonForm(null, null, null, true, null, null, null);

    static PersonForm of(Member member) {
        return new PersonForm(
                member.person().username(),
                member.person().name(),
                member.person().language(),
                member.enabled(),
                member.rowVersion(),
                member.person().roles(),
                member.person().pairs());
    }

    public boolean has(Role role) {
        return rolesOrNone().contains(role);
    }

    public boolean has(LanguagePair pair) {
        return pairsOrNone().contains(pair);
    }

    Set<Role> rolesOrNone() {
        return roles == null ? Set.of() : roles;
    }

    Set<LanguagePair> pairsOrNone() {
        return pairs == null ? Set.of() : pairs;
    }

    /** What the form is based on; without one nothing is. */
    int basis() {
        return version == null ? 0 : version;
    }

    Membership.Change toChange() {
        return new Membership.Change(
                name == null ? "" : name, language, Boolean.TRUE.equals(enabled), rolesOrNone(), pairsOrNone());
    }
}
