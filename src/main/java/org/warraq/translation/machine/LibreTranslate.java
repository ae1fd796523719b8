package org.warraq.translation.machine;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.warraq.language.Language;
import org.warraq.people.Refusal;
import org.warraq.report.Contents;
import org.warraq.translation.Machine;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A server that speaks the LibreTranslate API, named by {@code warraq.machine.url}; none where that is empty. What it answers is
 * a stranger's: taken as plain text or not at all.
 */
@Component
final class LibreTranslate implements Machine {

    private static final Logger log = LoggerFactory.getLogger(LibreTranslate.class);
    private static final int TEXT_LIMIT = 20_000;
    private static final int ANSWER_LIMIT = 100_000;
    private static final int OK = 200;

    private final @Nullable URI address;
    private final String key;
    private final Semaphore places;
    private final Breaker breaker;
    private final Wire wire;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Directory directory;

    @Autowired
    LibreTranslate(Environment environment) {
        this(
                environment.getProperty("warraq.machine.url", ""),
                environment.getProperty("warraq.machine.key", ""),
                environment.getProperty("warraq.machine.timeout", Duration.class, Duration.ofSeconds(10)),
                environment.getProperty("warraq.machine.concurrency", Integer.class, 2),
                System::nanoTime);
    }

    /** @param places how many may ask at once */
    LibreTranslate(String url, String key, Duration timeout, int places, LongSupplier nanos) {
        this.address = url.isBlank() ? null : address(url.strip());
        this.key = key;
        this.places = new Semaphore(places);
        this.breaker = new Breaker(nanos);
        this.wire = new Wire(timeout);
        this.directory = new Directory(wire, json, nanos);
    }

    private static URI address(String url) {
        URI address = URI.create(url.endsWith("/") ? url : url + "/");
        if (address.getHost() == null || !String.valueOf(address.getScheme()).matches("https?")) {
            throw new IllegalArgumentException("warraq.machine.url is no http address: " + url);
        }
        return address;
    }

    @Override
    public boolean isThere() {
        return address != null;
    }

    @Override
    public String propose(Language from, String text, Language to) {
        URI server = address;
        if (server == null) {
            throw Refusal.conflict("machine-none");
        }
        if (text.isBlank() || text.length() > TEXT_LIMIT) {
            throw Refusal.invalid("machine-text", TEXT_LIMIT);
        }
        if (!breaker.mayTry()) {
            throw Refusal.of(Refusal.Kind.BUSY, "machine-silent", breaker.seconds());
        }
        if (!places.tryAcquire()) {
            throw Refusal.of(Refusal.Kind.BUSY, "machine-busy", 2);
        }
        try {
            String proposal = ask(server, from, text, to);
            breaker.succeeded();
            return proposal;
        } catch (Silence silence) {
            breaker.failed();
            log.warn("the translation server at {} gave nothing: {}", server.getHost(), silence.getMessage());
            throw Refusal.of(Refusal.Kind.BUSY, "machine-silent", breaker.seconds());
        } finally {
            places.release();
        }
    }

    private String ask(URI server, Language from, String text, Language to) throws Silence {
        if (!directory.knows(server, from, to)) {
            throw Refusal.invalid("machine-languages", from, to);
        }
        Map<String, Object> question = new LinkedHashMap<>();
        question.put("q", text);
        question.put("source", from.tag());
        question.put("target", to.tag());
        question.put("format", "text");
        if (!key.isEmpty()) {
            question.put("api_key", key);
        }
        Wire.Answer answer = wire.ask(server.resolve("translate"), json.writeValueAsString(question));
        if (answer.status() != OK) {
            throw new Silence("status " + answer.status());
        }
        return text(answer.body());
    }

    private String text(String body) throws Silence {
        try {
            JsonNode translated = json.readTree(body).path("translatedText");
            String text = translated.isString() ? translated.asString().strip() : "";
            boolean odd = text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t');
            if (text.isEmpty() || text.length() > ANSWER_LIMIT || odd || !Contents.isKeepable(text)) {
                throw new Silence("an answer that cannot be used");
            }
            return text;
        } catch (JacksonException none) {
            throw new Silence("an answer that is no JSON");
        }
    }
}
