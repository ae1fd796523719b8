package org.warraq.translation.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.warraq.language.Language;
import org.warraq.people.Refusal;

class LibreTranslateTest {

    private final StrangeServer server = new StrangeServer();
    private final AtomicLong nanos = new AtomicLong();
    private final LibreTranslate machine = machine(Duration.ofSeconds(20), 2);

    private LibreTranslate machine(Duration timeout, int places) {
        return new LibreTranslate(server.address(), "a key", timeout, places, nanos::get);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static String ask(LibreTranslate machine) {
        return machine.propose(Language.ENGLISH, "The “dam” is <full>.", Language.ARABIC);
    }

    private static void assertSilent(LibreTranslate machine) {
        assertThatThrownBy(() -> ask(machine))
                .asInstanceOf(type(Refusal.class))
                .returns(Refusal.Kind.BUSY, Refusal::kind)
                .returns("machine-silent", Refusal::reason);
    }

    @Test
    void asksAsTheServerWantsToBeAsked() {
        server.answers(200, "{\"translatedText\": \" السدّ ممتلئ. \", \"alternatives\": []}");
        assertThat(ask(machine)).isEqualTo("السدّ ممتلئ.");
        assertThat(server.asked())
                .containsExactly(
                        "{\"q\":\"The “dam” is <full>.\",\"source\":\"en\",\"target\":\"ar\",\"format\":\"text\","
                                + "\"api_key\":\"a key\"}");
    }

    @Test
    void noneIsThereUntilOneIsNamed() {
        LibreTranslate none = new LibreTranslate("", "", Duration.ofSeconds(1), 1, nanos::get);
        assertThat(none.isThere()).isFalse();
        assertThatThrownBy(() -> ask(none)).hasMessageContaining("machine-none");
        assertThatThrownBy(() -> new LibreTranslate("file:///etc/passwd", "", Duration.ofSeconds(1), 1, nanos::get))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void languagesItDoesNotKnowAreNotSent() {
        assertThatThrownBy(() -> machine.propose(Language.ENGLISH, "The dam is full.", Language.of("fr")))
                .hasMessageContaining("machine-languages");
        assertThat(server.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "[]",
                "{}",
                "{\"translatedText\": 7}",
                "{\"translatedText\": \"\"}",
                "{\"translatedText\": {\"html\": \"x\"}}",
                "{\"error\": \"no\"}",
                "{\"translatedText\": \"a\\u0000b\"}",
                "{\"translatedText\": \"a\\u001b[2Jb\"}",
                "{\"translatedText\": \"\\ud800\"}"
            })
    void whatIsNoPlainTextIsNotTaken(String answer) {
        server.answers(200, answer);
        assertSilent(machine);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 400, 403, 429, 500, 503})
    void anyOtherStatusIsNoAnswer(int status) {
        server.answers(exchange -> {
            exchange.getResponseHeaders().add("Location", server.address() + "/languages");
            StrangeServer.say(exchange, status, "{\"translatedText\": \"no\"}");
        });
        assertSilent(machine);
    }

    @Test
    void moreThanAMegabyteIsNotRead() {
        server.answers(200, "{\"translatedText\": \"" + "x".repeat(Wire.LIMIT) + "\"}");
        assertSilent(machine);
        server.answers(200, "{\"translatedText\": \"" + "x".repeat(200_000) + "\"}");
        assertSilent(machine);
    }

    @Test
    void whoNeverStopsAnsweringIsLeft() {
        server.answers(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] drop = "{\"translatedText\": \"".getBytes(StandardCharsets.UTF_8);
            while (true) {
                exchange.getResponseBody().write(drop);
                exchange.getResponseBody().flush();
            }
        });
        assertSilent(machine);
    }

    @Test
    void whoDripsIsLeftWhenTheTimeIsOver() {
        CountDownLatch over = new CountDownLatch(1);
        server.answers(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            await(over);
        });
        assertSilent(machine(Duration.ofMillis(500), 1));
        over.countDown();
    }

    @Test
    void deadServerCostsNothingAfterThreeFailuresAndIsTriedAgainLater() {
        server.answers(500, "");
        for (int i = 0; i < 10; i++) {
            assertSilent(machine);
        }
        assertThat(server.asked()).hasSize(3);
        nanos.addAndGet(Duration.ofSeconds(16).toNanos());
        assertSilent(machine);
        assertSilent(machine);
        assertThat(server.asked()).hasSize(4);
        server.answers(200, "{\"translatedText\": \"نعم\"}");
        nanos.addAndGet(Duration.ofSeconds(16).toNanos());
        assertSilent(machine);
        nanos.addAndGet(Duration.ofSeconds(16).toNanos());
        assertThat(ask(machine)).isEqualTo("نعم");
        assertThat(ask(machine)).isEqualTo("نعم");
    }

    @Test
    void noMoreAskAtOnceThanMay() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        server.answers(exchange -> {
            asked.countDown();
            await(over);
            StrangeServer.say(exchange, 200, "{\"translatedText\": \"نعم\"}");
        });
        LibreTranslate narrow = machine(Duration.ofSeconds(30), 1);
        CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> ask(narrow));
        asked.await();
        assertThatThrownBy(() -> ask(narrow)).hasMessageContaining("machine-busy");
        over.countDown();
        assertThat(first.get()).isEqualTo("نعم");
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }
}
