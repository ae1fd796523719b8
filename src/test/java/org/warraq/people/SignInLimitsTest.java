package org.warraq.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.warraq.support.DatabaseClock;
import org.warraq.support.Http;
import org.warraq.support.Http.Answer;
import org.warraq.support.Newcomers;
import org.warraq.support.OwnNewsroomTest;

@OwnNewsroomTest
class SignInLimitsTest {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    SignInLimits limits;

    @Autowired
    SignIn signIn;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void people() {
        Newcomers.add(context);
        jdbc.sql("delete from sign_in_limit").update();
        jdbc.sql("delete from sign_in_known").update();
    }

    void attempt(String username, String address, int times) {
        for (int i = 0; i < times; i++) {
            limits.attempt(username, address);
        }
    }

    void isRefused(String username, String address) {
        assertThatThrownBy(() -> limits.attempt(username, address))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_OFTEN));
    }

    @Test
    void eleventhAttemptForOneUsernameFromOneAddressIsRefused() {
        attempt("rima", "10.0.0.1", 10);
        isRefused("rima", "10.0.0.1");
        isRefused(" RIMA", "10.0.0.1");
        assertThatNoException().isThrownBy(() -> limits.attempt("rima", "10.0.0.2"));
        assertThatNoException().isThrownBy(() -> limits.attempt("yusuf", "10.0.0.1"));
    }

    @Test
    void hundredAndFirstAttemptFromOneAddressIsRefusedWhateverTheUsername() {
        IntStream.range(0, 100).forEach(i -> limits.attempt("user" + i, "10.0.0.1"));
        isRefused("somebody-else", "10.0.0.1");
    }

    @Test
    void oneNetworkOfTheNewKindIsOneAddress() {
        attempt("rima", "2001:db8:1:2:0:0:0:1", 10);
        isRefused("rima", "2001:db8:1:2:ffff:0:0:9");
        assertThatNoException().isThrownBy(() -> limits.attempt("rima", "2001:db8:1:3:0:0:0:1"));
    }

    @Test
    void hundredAttemptsAtOnceAreAHundred() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(20);
        List<Callable<Boolean>> attempts = IntStream.range(0, 60)
                .<Callable<Boolean>>mapToObj(i -> () -> passes("rima"))
                .toList();
        long passed = 0;
        for (Future<Boolean> attempt : pool.invokeAll(attempts)) {
            passed += attempt.get() ? 1 : 0;
        }
        pool.shutdown();
        assertThat(passed).isEqualTo(10);
    }

    boolean passes(String username) {
        try {
            limits.attempt(username, "10.0.0.1");
            return true;
        } catch (Refusal refusal) {
            return false;
        }
    }

    @Test
    void quarterOfAnHourLaterOneMayTryAgain(@Autowired Environment environment) {
        attempt("rima", "10.0.0.1", 10);
        DatabaseClock.ahead(environment, Duration.ofMinutes(14));
        isRefused("rima", "10.0.0.1");
        DatabaseClock.ahead(environment, Duration.ofMinutes(16));
        assertThatNoException().isThrownBy(() -> limits.attempt("rima", "10.0.0.1"));
        DatabaseClock.ahead(environment, Duration.ZERO);
    }

    @Test
    void rightPasswordForgivesTheWrongOnesBefore() {
        for (int i = 0; i < 9; i++) {
            assertThat(signIn.enter("rima", "wrong", "10.0.0.1")).isEmpty();
        }
        assertThat(signIn.enter("rima", "demo", "10.0.0.1")).isPresent();
        attempt("rima", "10.0.0.1", 10);
        isRefused("rima", "10.0.0.1");
    }

    @Test
    void limitHoldsForTheRightPasswordToo() {
        attempt("rima", "10.0.0.1", 10);
        assertThatThrownBy(() -> signIn.enter("rima", "demo", "10.0.0.1")).isInstanceOf(Refusal.class);
    }

    @Test
    void whatIsOverIsForgotten(@Autowired Environment environment) {
        attempt("rima", "10.0.0.1", 3);
        limits.forgetOld();
        assertThat(rows()).isEqualTo(3);
        DatabaseClock.ahead(environment, Duration.ofMinutes(16));
        limits.forgetOld();
        DatabaseClock.ahead(environment, Duration.ZERO);
        assertThat(rows()).isZero();
    }

    long rows() {
        return jdbc.sql("select count(*) from sign_in_limit").query(Long.class).single();
    }

    @Test
    void manyAddressesSlowOneUsernameDownAndNobodyIsLockedOut() {
        assertThat(signIn.enter("rima", "demo", "192.0.2.7")).isPresent();
        IntStream.range(0, 30).forEach(i -> limits.attempt("rima", "10.0.1." + i));
        limits.attempt("rima", "10.0.2.1");
        assertThatThrownBy(() -> limits.attempt("rima", "10.0.2.2")).isInstanceOfSatisfying(Refusal.class, slowed -> {
            assertThat(slowed.reason()).isEqualTo("sign-in-slowed");
            assertThat((long) slowed.arguments().get(0)).isBetween(1L, 10L);
        });
        assertThat(signIn.enter("rima", "demo", "192.0.2.7"))
                .as("from where she came in before")
                .isPresent();
        assertThatNoException().isThrownBy(() -> limits.attempt("yusuf", "10.0.2.2"));
    }

    @Test
    void whoIsSlowedDownHasATurnAgain(@Autowired Environment environment) {
        IntStream.range(0, 60).forEach(i -> passesFrom("10.0.1." + i));
        DatabaseClock.ahead(environment, Duration.ofSeconds(11));
        assertThatNoException().isThrownBy(() -> limits.attempt("rima", "10.0.2.1"));
        isRefused("rima", "10.0.2.2");
        DatabaseClock.ahead(environment, Duration.ZERO);
    }

    boolean passesFrom(String address) {
        try {
            limits.attempt("rima", address);
            return true;
        } catch (Refusal slowed) {
            return false;
        }
    }

    @Test
    void whoseNameWasTriedIsToldOnceWhenTheyComeIn() {
        for (int i = 0; i < 7; i++) {
            signIn.enter("nadia", "wrong", "10.0.3." + i);
        }
        Http browser = Http.at(port);
        Answer in = browser.submit(
                "/sign-in", "/sign-in", Map.of("username", "nadia", "password", "demo", "to", "/reports?state=draft"));
        assertThat(in.header("Location")).isEqualTo("/account?to=%2Freports%3Fstate%3Ddraft");
        browser.get("/account?lang=en");
        assertThat(browser.get(in.header("Location")).body())
                .contains("7 wrong passwords were tried")
                .contains("href=\"/reports?state=draft\"");
        Answer again = Http.at(port).submit("/sign-in", "/sign-in", Map.of("username", "nadia", "password", "demo"));
        assertThat(again.header("Location")).isEqualTo("/");
        signIn.enter("nadia", "wrong", "10.0.3.1");
        assertThat(jdbc.sql(
                                "select failures from sign_in_failure join person on person.id = person_id where username = 'nadia'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void programAndPersonAreToldHowLongToWait() {
        attempt("rima", "127.0.0.1", 10);
        Answer program = Http.at(port).withPassword("rima", "demo").post("/api/me/tokens", Map.of("name", "x"));
        assertThat(program.status()).isEqualTo(429);
        assertThat(Integer.parseInt(program.header("Retry-After"))).isBetween(1, 900);
        Answer page = Http.at(port).submit("/sign-in", "/sign-in", Map.of("username", "rima", "password", "demo"));
        assertThat(page.status()).isEqualTo(429);
        assertThat(page.header("Retry-After")).isNotEmpty();
        assertThat(page.body()).contains("role=\"alert\"").contains("15");
    }

    @Test
    void nobodysPasswordTakesAsLongAsSomebodys() {
        signIn.enter("rima", "wrong", "10.0.0.9");
        long somebody = millis("rima");
        long nobody = millis("nobody-of-that-name");
        assertThat((double) nobody).isBetween(somebody / 4.0, somebody * 4.0);
    }

    long millis(String username) {
        long start = System.nanoTime();
        for (int i = 0; i < 5; i++) {
            signIn.enter(username, "wrong", "10.0.0.8");
        }
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }
}
