package org.warraq.desk.live;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.warraq.database.DatabaseTrouble;
import org.warraq.database.Notice;
import org.warraq.people.Person;
import org.warraq.people.Refusal;

/**
 * The open event streams of one kind on this node. Whatever is sent, and whatever is found out for it, is done by one
 * thread. A stream ends when its person has opened too many others or changes, when notices may have been missed, and when the node stops: the client
 * comes back by itself and asks for everything again.
 *
 * @param <T> what a stream is about
 */
abstract class EventStreams<T> implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(EventStreams.class);
    private static final int STREAMS_LIMIT = 2_000;
    private static final int OF_A_PERSON_LIMIT = 20;
    private static final long LIFE_MILLIS = TimeUnit.MINUTES.toMillis(10);
    private static final long HEARTBEAT_SECONDS = 20;

    private record Stream<T>(UUID person, T about, SseEmitter emitter) {}

    private final List<Stream<T>> streams = new CopyOnWriteArrayList<>();
    private final String threadName;
    private ScheduledExecutorService sender;
    private volatile boolean running;

    EventStreams(String threadName) {
        this.threadName = threadName;
        this.sender = sender();
    }

    /** Something happened that is neither a gap nor a change of a person. */
    abstract void tell(Notice notice);

    /** A stream has ended while the node goes on. */
    void left(T about) {}

    /** These streams are open still. */
    void stayed(List<T> open) {}

    /**
     * @param about asked for only if there is room for the stream
     * @throws Refusal 503 if there are too many, or the node stops
     */
    SseEmitter open(Person person, Supplier<T> about) {
        if (!running || streams.size() >= STREAMS_LIMIT) {
            throw Refusal.of(Refusal.Kind.BUSY, "busy");
        }
        Stream<T> stream = new Stream<>(person.id(), about.get(), new UnbufferedEmitter(LIFE_MILLIS));
        stream.emitter().onCompletion(() -> gone(stream));
        stream.emitter().onTimeout(stream.emitter()::complete);
        stream.emitter().onError(error -> gone(stream));
        streams.add(stream);
        endOldest(person.id());
        return stream.emitter();
    }

    // Which of somebody's pages are open nobody knows for sure; the latest are.
    private void endOldest(UUID person) {
        List<Stream<T>> theirs = streams.stream()
                .filter(stream -> stream.person().equals(person))
                .toList();
        theirs.stream()
                .limit(Math.max(0, theirs.size() - OF_A_PERSON_LIMIT))
                .forEach(stream -> stream.emitter().complete());
    }

    @EventListener
    void heard(Notice notice) {
        if (running && !streams.isEmpty()) {
            later(0, () -> pass(notice));
        }
    }

    private void pass(Notice notice) {
        if (notice.isGap()) {
            end(stream -> true);
        } else if (notice.channel() == Notice.Channel.PERSON) {
            end(stream -> stream.person().toString().equals(notice.payload()));
        } else {
            tell(notice);
        }
    }

    private void end(Predicate<Stream<T>> which) {
        streams.stream().filter(which).forEach(stream -> stream.emitter().complete());
    }

    /** Does this on the sending thread. */
    final void later(long millis, Runnable work) {
        Future<?> unused = sender.schedule(() -> guarded(work), millis, TimeUnit.MILLISECONDS);
    }

    /** What the open streams are about. */
    final List<T> open() {
        return streams.stream().map(Stream::about).toList();
    }

    /** On the sending thread only. */
    final void send(Predicate<T> to, String event, Object data) {
        streams.stream()
                .filter(stream -> to.test(stream.about()))
                .forEach(stream -> send(stream, SseEmitter.event().name(event).data(data)));
    }

    private void send(Stream<T> stream, SseEmitter.SseEventBuilder event) {
        try {
            stream.emitter().send(event);
        } catch (IOException | IllegalStateException broken) {
            gone(stream);
        }
    }

    private void gone(Stream<T> stream) {
        if (streams.remove(stream) && running) {
            later(0, () -> left(stream.about()));
        }
    }

    private void beat() {
        streams.forEach(stream -> send(stream, SseEmitter.event().comment("still here")));
        List<T> open = open();
        if (!open.isEmpty()) {
            guarded(() -> stayed(open));
        }
    }

    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            // of the database's trouble the log knows already
            if (DatabaseTrouble.of(e).isEmpty()) {
                log.warn("A live update was not passed on by {}", threadName, e);
            }
        }
    }

    private ScheduledExecutorService sender() {
        return Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, threadName);
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public void start() {
        sender = sender();
        // ends with the sender
        Future<?> unused =
                sender.scheduleWithFixedDelay(this::beat, HEARTBEAT_SECONDS, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
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
