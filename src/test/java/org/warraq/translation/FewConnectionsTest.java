package org.warraq.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.warraq.database.Notice;
import org.warraq.language.Language;
import org.warraq.lexicon.Form;
import org.warraq.lexicon.Kind;
import org.warraq.lexicon.Lexicon;
import org.warraq.lexicon.Particulars;
import org.warraq.lexicon.Registry;
import org.warraq.lexicon.TermFormat;
import org.warraq.lexicon.Terminology;
import org.warraq.lexicon.Use;
import org.warraq.people.Passwords;
import org.warraq.people.People;
import org.warraq.people.Person;
import org.warraq.people.Role;
import org.warraq.support.Newcomers;
import org.warraq.support.Newsroom;
import org.warraq.support.OwnNewsroomTest;

/** What a node keeps of the database, asked for by more than there are connections. */
@OwnNewsroomTest
@TestPropertySource(properties = "warraq.database.connections=2")
class FewConnectionsTest {

    private static final int PATIENCE = 30;

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @Autowired
    ApplicationContext context;

    @Autowired
    Policies policies;

    @Autowired
    Lexicon lexicon;

    @Autowired
    Registry registry;

    @Autowired
    Terminology terminology;

    @Autowired
    JdbcClient jdbc;

    TransactionTemplate transaction;
    Person admin;

    /** What is kept; each with a number that goes up with every change. */
    enum Kept {
        POLICY(Notice.Channel.POLICY) {
            @Override
            int ask(FewConnectionsTest test) {
                return test.policies.valid().policy().rowVersion();
            }

            @Override
            void change(FewConnectionsTest test) {
                // one after the other: none is to be refused
                test.jdbc
                        .sql("select from house_style for update")
                        .query((row, number) -> 0)
                        .single();
                Policy present = test.policies.present();
                String other = present.style().months().equals("levant") ? "egypt" : "levant";
                HouseStyle style = new HouseStyle(other, "any", "keep", "any", "any");
                test.policies.change(
                        test.admin, present.rowVersion(), Map.of(), style, present.filled(), present.suggesterWrites());
            }
        },
        LEXICON(Notice.Channel.LEXICON) {
            @Override
            int ask(FewConnectionsTest test) {
                return test.lexicon
                        .mentions(Language.ENGLISH, "The weir in Oltria")
                        .size();
            }

            @Override
            void change(FewConnectionsTest test) {
                List<Form> forms = List.of(new Form(Language.ENGLISH, "weir", Use.PREFERRED));
                test.registry.add(test.admin, Particulars.of(Kind.TERM, forms));
            }
        };

        private final Notice.Channel channel;

        Kept(Notice.Channel channel) {
            this.channel = channel;
        }

        abstract int ask(FewConnectionsTest test);

        /** In the transaction that is open. */
        abstract void change(FewConnectionsTest test);
    }

    @BeforeEach
    void people() {
        Newcomers.add(context);
        admin = context.getBean(People.class).holding(Role.ADMIN).get(0);
        transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @ParameterizedTest
    @EnumSource
    void whoWaitsForAConnectionHoldsUpNobodyWhoHasOne(Kept kept) throws Exception {
        CountDownLatch taken = new CountDownLatch(2);
        CountDownLatch waiting = new CountDownLatch(1);
        Callable<Integer> withConnection = () -> transaction.execute(status -> {
            taken.countDown();
            await(waiting);
            return kept.ask(this);
        });
        List<Future<Integer>> holders = List.of(threads.submit(withConnection), threads.submit(withConnection));
        await(taken);
        context.publishEvent(new Notice(kept.channel, "changed"));
        FutureTask<Integer> asked = new FutureTask<>(() -> kept.ask(this));
        Thread without = new Thread(asked);
        without.start();
        Newsroom.await(() -> isAtThePool(without));
        waiting.countDown();
        for (Future<Integer> holder : holders) {
            assertThat(holder.get(PATIENCE, TimeUnit.SECONDS)).isNotNull();
        }
        assertThat(asked.get(PATIENCE, TimeUnit.SECONDS)).isNotNull();
    }

    @ParameterizedTest
    @EnumSource
    void manyAskInTransactionsWhileItChanges(Kept kept) throws Exception {
        int before = kept.ask(this);
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            boolean changing = i % 8 == 0;
            calls.add(() -> transaction.execute(status -> {
                if (changing) {
                    kept.change(this);
                }
                return kept.ask(this);
            }));
        }
        ExecutorService few = Executors.newFixedThreadPool(8);
        try {
            for (Future<Integer> answer : few.invokeAll(calls, PATIENCE, TimeUnit.SECONDS)) {
                assertThat(answer.get()).isBetween(before, before + 5);
            }
        } finally {
            few.shutdownNow();
        }
        assertThat(kept.ask(this)).isEqualTo(before + 5);
    }

    @ParameterizedTest
    @EnumSource
    void whoChangedItSeesItAndOthersNeverSeeWhatWasRolledBack(Kept kept) throws Exception {
        int before = kept.ask(this);
        transaction.executeWithoutResult(status -> {
            kept.change(this);
            assertThat(kept.ask(this)).isEqualTo(before + 1);
            assertThat(elsewhere(kept)).isEqualTo(before);
            kept.change(this);
            assertThat(kept.ask(this)).isEqualTo(before + 2);
            status.setRollbackOnly();
        });
        assertThat(kept.ask(this)).isEqualTo(before);
        assertThat(elsewhere(kept)).isEqualTo(before);
        transaction.executeWithoutResult(status -> kept.change(this));
        assertThat(kept.ask(this)).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsTakenBackInsideATransactionIsSeenAsItWas(Kept kept) {
        int before = kept.ask(this);
        TransactionTemplate nested = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        transaction.executeWithoutResult(status -> {
            nested.executeWithoutResult(inner -> {
                kept.change(this);
                assertThat(kept.ask(this)).isEqualTo(before + 1);
                inner.setRollbackOnly();
            });
            assertThat(kept.ask(this)).isEqualTo(before);
        });
        assertThat(kept.ask(this)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void transactionThatSeesThePastKeepsItToItself(Kept kept) {
        int before = kept.ask(this);
        TransactionTemplate past = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        past.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        past.executeWithoutResult(status -> {
            policies.present();
            inAnother(() -> transaction.execute(change -> {
                kept.change(this);
                return 0;
            }));
            kept.ask(this);
        });
        assertThat(kept.ask(this)).isEqualTo(before + 1);
    }

    @Test
    void anotherTransactionOpenedInsideSeesWhatIsCommitted() {
        int before = Kept.POLICY.ask(this);
        TransactionTemplate inner = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transaction.executeWithoutResult(status -> {
            Kept.POLICY.change(this);
            assertThat(inner.<Integer>execute(other -> Kept.POLICY.ask(this))).isEqualTo(before);
            assertThat(Kept.POLICY.ask(this)).isEqualTo(before + 1);
        });
        assertThat(Kept.POLICY.ask(this)).isEqualTo(before + 1);
    }

    @Test
    void whoSendsAFileSlowlyHoldsNoConnection() throws Exception {
        CountDownLatch reading = new CountDownLatch(2);
        CountDownLatch sent = new CountDownLatch(1);
        Callable<Terminology.Imported> slow = () -> terminology.read(admin, TermFormat.CSV, slowly(reading, sent));
        List<Future<Terminology.Imported>> imports = List.of(threads.submit(slow), threads.submit(slow));
        await(reading);
        assertThat(policies.present().rowVersion()).isPositive();
        sent.countDown();
        for (Future<Terminology.Imported> one : imports) {
            assertThat(one.get(PATIENCE, TimeUnit.SECONDS).terms()).isZero();
        }
    }

    @Test
    void passwordsAreHashedOutsideOfTransactions(@Autowired Passwords passwords) {
        String chosen = "a boat on the Oltria";
        assertThat(passwords.hashed("rima", "Rima", chosen).toString()).doesNotContain("argon");
        assertThatThrownBy(() -> transaction.execute(status -> passwords.hashed("rima", "Rima", chosen)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("transaction");
    }

    private static InputStream slowly(CountDownLatch reading, CountDownLatch sent) {
        byte[] file = "id,domain,definition,note,language,use,text\n".getBytes(StandardCharsets.UTF_8);
        return new FilterInputStream(new ByteArrayInputStream(file)) {
            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                reading.countDown();
                await(sent);
                return super.read(into, offset, length);
            }
        };
    }

    private int elsewhere(Kept kept) {
        return inAnother(() -> kept.ask(this));
    }

    private int inAnother(Callable<Integer> call) {
        try {
            return threads.submit(call).get(PATIENCE, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isAtThePool(Thread thread) {
        return Arrays.stream(thread.getStackTrace())
                .anyMatch(frame -> frame.getClassName().startsWith("com.zaxxer.hikari.pool"));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
