package org.warraq.desk.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.warraq.journal.Chain;
import org.warraq.journal.Entry;
import org.warraq.journal.Journal;
import org.warraq.people.Passwords;
import org.warraq.people.Person;
import org.warraq.people.PersonalTokens;
import org.warraq.people.Refusal;

/** What one changes about one's own ways in; journalled, as all that concerns people is. */
@Component
class OwnAccount {

    private final PersonalTokens tokens;
    private final Passwords passwords;
    private final Journal journal;
    private final TransactionTemplate transactions;

    OwnAccount(PersonalTokens tokens, Passwords passwords, Journal journal, PlatformTransactionManager transactions) {
        this.tokens = tokens;
        this.passwords = passwords;
        this.journal = journal;
        this.transactions = new TransactionTemplate(transactions);
    }

    List<PersonalTokens.Token> tokens(Person person) {
        return tokens.of(person);
    }

    @Transactional
    public PersonalTokens.Made makeToken(Person person, @Nullable String name, @Nullable Instant expiresAt) {
        PersonalTokens.Made made = tokens.make(person, Optional.ofNullable(name).orElse(""), expiresAt);
        write(person, "token-made", made.token().name());
        return made;
    }

    @Transactional
    public void endToken(Person person, UUID id) {
        PersonalTokens.Token ended = tokens.end(person, id).orElseThrow(() -> Refusal.unknown("token"));
        write(person, "token-ended", ended.name());
    }

    /** That the present password was right has been seen before. @param keep what their tokens may do */
    void changePassword(Person person, String chosen, boolean keep) {
        Passwords.Hashed hashed = passwords.hashed(person.username(), person.name(), chosen);
        transactions.executeWithoutResult(status -> {
            passwords.set(person.id(), hashed);
            if (!keep) {
                tokens.endAll(person.id());
            }
            write(person, "password-changed", null);
        });
    }

    private void write(Person person, String action, @Nullable String detail) {
        journal.append(Chain.NEWSROOM, Entry.by(person, action).detail(detail));
    }
}
