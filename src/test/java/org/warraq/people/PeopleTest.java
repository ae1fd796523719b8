package org.warraq.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.warraq.language.Language;
import org.warraq.support.Newcomers;
import org.warraq.support.OwnNewsroomTest;

@OwnNewsroomTest
@Import(PeopleTest.Listening.class)
class PeopleTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    People people;

    @Autowired
    Membership membership;

    @Autowired
    Passwords passwords;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Listening listening;

    TransactionTemplate transaction;

    static class Listening {

        private int heard;

        @EventListener
        void changed(PersonChanged change) {
            heard++;
        }
    }

    @BeforeEach
    void people(@Autowired PlatformTransactionManager transactions) {
        Newcomers.add(context);
        transaction = new TransactionTemplate(transactions);
    }

    Person who(String username) {
        return people.byUsername(username).orElseThrow();
    }

    Membership.Changed change(String username, Membership.Change change) {
        UUID id = who(username).id();
        int version = people.member(id).orElseThrow().rowVersion();
        return transaction.execute(status -> membership.change(who("admin"), id, version, change));
    }

    static Membership.Change roles(Role... roles) {
        return new Membership.Change(null, null, null, Set.of(roles), null);
    }

    @Test
    void personComesWithRolesAndPairs() {
        Person tariq = who("tariq");
        assertThat(tariq.roles()).containsExactly(Role.TRANSLATOR);
        assertThat(tariq.translates(Language.ARABIC, Language.ENGLISH)).isTrue();
        assertThat(tariq.pairs()).hasSize(2);
    }

    @Test
    void lockedPersonHasTheRolesThatAreLeftAfterTheWait() throws Exception {
        UUID yusuf = who("yusuf").id();
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch waiting = new CountDownLatch(1);
        CompletableFuture<Void> taking = CompletableFuture.runAsync(
                () -> transaction.executeWithoutResult(status -> {
                    membership.change(who("admin"), yusuf, 1, roles());
                    taken.countDown();
                    await(waiting);
                }),
                PeopleTest::aside);
        await(taken);
        CompletableFuture<Person> locked = CompletableFuture.supplyAsync(
                () -> transaction.execute(status -> people.lock(yusuf)), PeopleTest::aside);
        awaitWaiter();
        waiting.countDown();
        assertThat(locked.get(10, TimeUnit.SECONDS).roles()).isEmpty();
        taking.get(10, TimeUnit.SECONDS);
    }

    // who waits for another needs a thread of their own: a shared pool may have but one
    static void aside(Runnable task) {
        new Thread(task).start();
    }

    static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    void awaitWaiter() {
        String waiting = "select count(*) from pg_locks where not granted and locktype = 'transactionid'";
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (jdbc.sql(waiting).query(Long.class).single() == 0) {
            assertThat(System.nanoTime()).as("nobody waits").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    @Test
    void roleIsKeptUntilWhoLockedIsDone() throws Exception {
        UUID nadia = who("nadia").id();
        CompletableFuture<Membership.Changed> taking = new CompletableFuture<>();
        transaction.executeWithoutResult(status -> {
            assertThat(people.lock(nadia).is(Role.TRANSLATOR)).isTrue();
            CompletableFuture<Void> unused = CompletableFuture.runAsync(
                    () -> taking.complete(change("nadia", roles(Role.REPORTER))), PeopleTest::aside);
            awaitWaiter();
            assertThat(taking).isNotDone();
        });
        assertThat(taking.get(10, TimeUnit.SECONDS).after().person().roles()).containsExactly(Role.REPORTER);
    }

    @Test
    void changeIsToldOnlyWhereSomethingIsTakenAway() {
        int before = listening.heard;
        change("rima", roles(Role.REPORTER, Role.EDITOR));
        assertThat(listening.heard).isEqualTo(before);
        change("rima", roles(Role.REPORTER));
        change("salma", new Membership.Change(null, null, null, null, Set.of(LanguagePair.of("ar-en"))));
        change("edward", new Membership.Change(null, null, false, null, null));
        assertThat(listening.heard).isEqualTo(before + 3);
        assertThat(people.byUsername("edward")).isEmpty();
    }

    @Test
    void whoIsNoAdminByNowChangesNobody() {
        Person huda = who("huda");
        assertThatThrownBy(() -> transaction.execute(
                        status -> membership.change(huda, huda.id(), 1, roles(Role.EDITOR, Role.ADMIN))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("admins-only");
    }

    @ParameterizedTest
    @CsvSource({
        "short, password-short",
        "elevenchars, password-short",
        "a-long-username, password-is-username",
        "A-LONG-USERNAME, password-is-username",
        "aaaaaaaaaaaaaaaa, password-monotonous",
        "password1234, password-guessable",
        "a-long-usernamea-long-username, password-guessable",
        "123456789012, password-guessable",
        "qwertyuiop123, password-guessable",
        "LaylaHaddad2024, password-guessable",
        "warraqwarraq1, password-guessable",
        "abcdefghijklmnop, password-guessable"
    })
    void passwordThatIsNotGoodEnoughIsRefused(String chosen, String reason) {
        assertThatThrownBy(() -> Passwords.check("a-long-username", "Layla Haddad", chosen))
                .hasMessageContaining(reason);
    }

    @Test
    void passwordIsKeptAsArgon2AndKnownAgain() {
        passwords.set(who("huda").id(), passwords.hashed("huda", "Huda", "كلمة سرّ طويلة جدًّا"));
        String hash = jdbc.sql("select password_hash from person where username = 'huda'")
                .query(String.class)
                .single();
        assertThat(hash).startsWith("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.verify("huda", "كلمة سرّ طويلة جدًّا")).isPresent();
        assertThat(passwords.verify("huda", "كلمة سرّ طويلة جدّا")).isEmpty();
    }

    @Test
    void weakerHashIsReplacedWhenItsOwnerComesIn() {
        String weak = "{argon2id}"
                + new org.springframework.security.crypto.argon2.Argon2PasswordEncoder(16, 32, 1, 1024, 1)
                        .encode("an older password");
        jdbc.sql("update person set password_hash = :weak where username = 'tariq'")
                .param("weak", weak)
                .update();
        assertThat(passwords.verify("tariq", "an older password")).isPresent();
        assertThat(jdbc.sql("select password_hash from person where username = 'tariq'")
                        .query(String.class)
                        .single())
                .contains("m=19456,t=2");
        assertThat(passwords.verify("tariq", "an older password")).isPresent();
    }
}
