package org.warraq.people;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.language.Language;

/** The people of the demo newsroom. Their password is no secret; it is the one that the rules for passwords let pass. */
@Component
public class DemoPeople {

    /** The password of all of them. */
    public static final String PASSWORD = "demo";

    private static final Set<LanguagePair> BOTH_WAYS = Set.of(LanguagePair.of("ar-en"), LanguagePair.of("en-ar"));

    private final Membership membership;
    private final Passwords passwords;
    private final Hashing hashing;

    DemoPeople(Membership membership, Passwords passwords, Hashing hashing) {
        this.membership = membership;
        this.passwords = passwords;
        this.hashing = hashing;
    }

    /** Adds them to an empty database. @return all of them */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Person> add() {
        String hash = hashing.hash(PASSWORD);
        return List.of(
                add(hash, "rima", "ريما حدّاد", Language.ARABIC, Role.REPORTER),
                add(hash, "yusuf", "Yusuf Karim", Language.ENGLISH, Role.REPORTER),
                add(hash, "tariq", "طارق النجّار", Language.ARABIC, Role.TRANSLATOR),
                add(hash, "salma", "سلمى درويش", Language.ARABIC, Role.TRANSLATOR),
                add(hash, "nadia", "Nadia Mansour", Language.ENGLISH, Role.TRANSLATOR),
                add(hash, "huda", "هدى العلي", Language.ARABIC, Role.EDITOR),
                add(hash, "edward", "Edward Hale", Language.ENGLISH, Role.EDITOR),
                add(hash, "admin", "Administrator", Language.ENGLISH, Role.ADMIN));
    }

    private Person add(String hash, String username, String name, Language language, Role role) {
        Set<LanguagePair> pairs = role == Role.TRANSLATOR ? BOTH_WAYS : Set.of();
        Person person = membership.add(username, name, language, Set.of(role), pairs);
        passwords.store(person.id(), hash);
        return person;
    }
}
