package org.warraq.desk.account;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.warraq.journal.Chain;
import org.warraq.journal.Entry;
import org.warraq.journal.Journal;
import org.warraq.language.Language;
import org.warraq.people.Membership;
import org.warraq.people.NewsroomZone;
import org.warraq.people.OneTimeCodes;
import org.warraq.people.OneTimeCodes.Invitation;
import org.warraq.people.Passwords;
import org.warraq.people.Person;
import org.warraq.people.PersonalTokens;
import org.warraq.people.Refusal;
import org.warraq.people.Role;

/**
 * What a one-time link opens. The code is used up in the transaction that does it; a refusal leaves it good. A password is hashed
 * before, for whoever has a code that is good.
 */
@Component
class Welcome {

    private final OneTimeCodes codes;
    private final Membership membership;
    private final Passwords passwords;
    private final PersonalTokens tokens;
    private final NewsroomZone zone;
    private final Journal journal;
    private final TransactionTemplate transactions;

    Welcome(
            OneTimeCodes codes,
            Membership membership,
            Passwords passwords,
            PersonalTokens tokens,
            NewsroomZone zone,
            Journal journal,
            PlatformTransactionManager transactions) {
        this.codes = codes;
        this.membership = membership;
        this.passwords = passwords;
        this.tokens = tokens;
        this.zone = zone;
        this.journal = journal;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** @throws Refusal if the code is good no longer */
    Invitation look(String code) {
        return codes.find(code).orElseThrow(() -> Refusal.unknown("link"));
    }

    /** Whether the first admin is asked for the newsroom's zone. */
    boolean asksForZone() {
        return zone.isOpen();
    }

    /**
     * Makes the first admin.
     *
     * @param zoneId of the newsroom's clock, where it is asked for
     * @throws Refusal if there is anybody by now, or a value is not allowed
     */
    Person begin(String code, String username, String name, Language language, String zoneId, String chosen) {
        Person first = begun(code, username, name, language, zoneId, chosen);
        zone.look();
        return first;
    }

    private Person begun(String code, String username, String name, Language language, String zoneId, String chosen) {
        look(code);
        Passwords.Hashed password = passwords.hashed(username, name, chosen);
        return transactions.execute(status -> {
            if (codes.use(code).person() != null) {
                throw Refusal.unknown("link");
            }
            Person first = membership.add(username, name, language, Set.of(Role.ADMIN), Set.of());
            passwords.set(first.id(), password);
            journal.append(Chain.NEWSROOM, Entry.by(first, "first-admin-added").detail(first.username()));
            if (zone.isOpen()) {
                zone.choose(first, zoneId);
                journal.append(Chain.NEWSROOM, Entry.by(first, "zone-chosen").detail(zoneId));
            }
            return first;
        });
    }

    /** Gives somebody the password they chose, and ends what their tokens could do. */
    Person choose(String code, String chosen) {
        Person invited = invited(look(code));
        Passwords.Hashed password = passwords.hashed(invited.username(), invited.name(), chosen);
        return transactions.execute(status -> {
            Person person = invited(codes.use(code));
            passwords.set(person.id(), password);
            tokens.endAll(person.id());
            journal.append(Chain.NEWSROOM, Entry.by(person, "password-chosen"));
            return person;
        });
    }

    private static Person invited(Invitation invitation) {
        Person person = invitation.person();
        if (person == null) {
            throw Refusal.unknown("link");
        }
        return person;
    }
}
