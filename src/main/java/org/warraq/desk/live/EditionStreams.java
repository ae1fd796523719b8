package org.warraq.desk.live;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.warraq.database.Notice;
import org.warraq.language.Language;
import org.warraq.people.Permissions;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.people.Verb;
import org.warraq.report.Presence;

/**
 * The open streams of this node on single editions: who is there, what is typed, which version is the latest, who holds a
 * task. Events carry ids only, but for who is there. An open stream is what makes somebody present.
 */
@Component
class EditionStreams implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(EditionStreams.class);
    private static final int STREAMS_LIMIT = 2_000;
    private static final long LIFE_MILLIS = TimeUnit.MINUTES.toMillis(10);
    private static final long HEARTBEAT_SECONDS = 20;

    private record Stream(
            UUID page, String edition, UUID report, Language language, Person person, SseEmitter emitter) {}

    private final List<Stream> streams = new CopyOnWriteArrayList<>();
    private final Presence presence;
    private ScheduledExecutorService sender = sender();
    private volatile boolean running;

    EditionStreams(Presence presence) {
        this.presence = presence;
    }

    SseEmitter open(Person person, UUID report, Language language) {
        Permissions.require(person, Verb.READ_REPORTS);
        if (!running || streams.size() >= STREAMS_LIMIT) {
            throw Refusal.of(Refusal.Kind.BUSY, "busy");
        }
        Stream stream = new Stream(
                presence.enter(report, language, person),
                report + " " + language.tag(),
                report,
                language,
                person,
                new SseEmitter(LIFE_MILLIS));
        stream.emitter().onCompletion(() -> gone(stream));
        stream.emitter().onTimeout(stream.emitter()::complete);
        stream.emitter().onError(error -> gone(stream));
        streams.add(stream);
        sender.execute(() -> tellPresence(stream.edition()));
        return stream.emitter();
    }

    private void gone(Stream stream) {
        if (streams.remove(stream) && running) {
            sender.execute(() -> guarded(() -> presence.leave(stream.page())));
        }
    }

    @EventListener
    void heard(Notice notice) {
        if (running && !streams.isEmpty()) {
            sender.execute(() -> guarded(() -> tell(notice)));
        }
    }

    private void tell(Notice notice) {
        if (notice.isGap()) {
            // Anything may have happened: who comes back asks for everything again.
            streams.forEach(stream -> stream.emitter().complete());
            return;
        }
        String[] words = notice.payload().split(" ");
        switch (notice.channel()) {
            case PERSON ->
                streams.stream()
                        .filter(stream -> stream.person().id().toString().equals(words[0]))
                        .forEach(stream -> stream.emitter().complete());
            case TASK -> send(stream -> true, "task", Map.of("id", words[1]));
            case EDITION -> tellEdition(words);
            // Names, terms and policy are no edition's.
            case LEXICON, POLICY -> {}
        }
    }

    private void tellEdition(String[] words) {
        String edition = words[1] + " " + words[2];
        switch (words[0]) {
            case "presence" -> tellPresence(edition);
            case "note" -> send(of(edition), "note-changed", Map.of());
            case "version" -> send(of(edition), "version", Map.of("number", Integer.valueOf(words[3])));
            case "segment" ->
                send(of(edition), "segment-saved", Map.of("id", words[3], "etag", "\"" + words[4] + "\""));
            case "segments" -> send(of(edition), "segments-changed", Map.of());
            case "lease" -> send(of(edition), "segment-taken", Map.of("id", words[3]));
            default -> send(of(edition), "copy", Map.of());
        }
    }

    private void tellPresence(String edition) {
        streams.stream()
                .filter(of(edition))
                .findFirst()
                .ifPresent(one ->
                        send(of(edition), "presence", Map.of("people", presence.here(one.report(), one.language()))));
    }

    private static Predicate<Stream> of(String edition) {
        return stream -> stream.edition().equals(edition);
    }

    private void send(Predicate<Stream> to, String event, Object data) {
        streams.stream()
                .filter(to)
                .forEach(stream -> send(stream, SseEmitter.event().name(event).data(data)));
    }

    private void send(Stream stream, SseEmitter.SseEventBuilder event) {
        try {
            stream.emitter().send(event);
        } catch (IOException | IllegalStateException broken) {
            gone(stream);
        }
    }

    private void beat() {
        streams.forEach(stream -> send(stream, SseEmitter.event().comment("still here")));
        if (!streams.isEmpty()) {
            guarded(() -> presence.stay(streams.stream().map(Stream::page).toList()));
        }
    }

    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            log.warn("A live update of an edition was not passed on", e);
        }
    }

    private static ScheduledExecutorService sender() {
        return Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "edition-streams");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public void start() {
        sender = sender();
        // ends with the sender
        Future<?> unused = sender.scheduleWithFixedDelay(this::beat, HEARTBEAT_SECONDS, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
        running = true;
    }

    /** Before the web server, which would otherwise wait for the open streams. */
    @Override
    public void stop() {
        running = false;
        sender.shutdownNow();
        streams.forEach(stream -> stream.emitter().complete());
        streams.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
