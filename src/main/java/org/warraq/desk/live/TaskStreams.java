package org.warraq.desk.live;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.warraq.database.Notice;
import org.warraq.people.People;
import org.warraq.people.Permissions;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.people.Verb;
import org.warraq.workflow.TaskList;

/**
 * The open event streams of this node. Events carry ids only; whoever receives one asks again. Counts are sent once for
 * many changes. A stream ends when its person changes, and when the node stops: the client comes back by itself.
 */
@Component
public class TaskStreams implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TaskStreams.class);
    private static final int STREAMS_LIMIT = 2_000;
    private static final long LIFE_MILLIS = TimeUnit.MINUTES.toMillis(10);
    private static final long GATHER_MILLIS = 300;
    private static final long HEARTBEAT_SECONDS = 20;
    private static final Map<String, String> EVENTS =
            Map.of("insert", "task-created", "update", "task-changed", "delete", "task-done");

    private record Stream(Person person, SseEmitter emitter) {}

    private final List<Stream> streams = new CopyOnWriteArrayList<>();
    private final Set<UUID> awaitingCounts = ConcurrentHashMap.newKeySet();
    private final TaskList list;
    private final People people;
    private ScheduledExecutorService sender = sender();
    private volatile boolean running;

    TaskStreams(TaskList list, People people) {
        this.list = list;
        this.people = people;
    }

    public SseEmitter open(Person person) {
        Permissions.require(person, Verb.READ_TASKS);
        if (!running || streams.size() >= STREAMS_LIMIT) {
            throw Refusal.of(Refusal.Kind.BUSY, "busy");
        }
        Stream stream = new Stream(person, new SseEmitter(LIFE_MILLIS));
        stream.emitter().onCompletion(() -> streams.remove(stream));
        stream.emitter().onTimeout(stream.emitter()::complete);
        stream.emitter().onError(error -> streams.remove(stream));
        streams.add(stream);
        counts(Set.of(person.id()));
        return stream.emitter();
    }

    @EventListener
    void heard(Notice notice) {
        if (!running || streams.isEmpty()) {
            return;
        }
        if (notice.channel() == Notice.Channel.PERSON) {
            sender.execute(() -> end(notice));
        } else if (notice.channel() == Notice.Channel.TASK) {
            sender.execute(() -> tell(notice));
        }
    }

    private void end(Notice notice) {
        streams.stream()
                .filter(stream ->
                        notice.isGap() || stream.person().id().toString().equals(notice.payload()))
                .forEach(stream -> stream.emitter().complete());
    }

    private void tell(Notice notice) {
        if (!notice.isGap()) {
            String[] words = notice.payload().split(" ", 2);
            String event = EVENTS.getOrDefault(words[0], "task-changed");
            streams.forEach(stream -> send(stream, event, Map.of("id", words[1])));
        }
        counts(streams.stream().map(stream -> stream.person().id()).collect(java.util.stream.Collectors.toSet()));
    }

    // Many tasks change in one transaction: what they come to is counted once.
    private void counts(Set<UUID> who) {
        for (UUID person : who) {
            if (awaitingCounts.add(person)) {
                Future<?> unused =
                        sender.schedule(() -> sendCounts(person), GATHER_MILLIS, TimeUnit.MILLISECONDS);
            }
        }
    }

    private void sendCounts(UUID person) {
        awaitingCounts.remove(person);
        try {
            people.find(person)
                    .map(list::counts)
                    .ifPresent(counts -> streams.stream()
                            .filter(stream -> stream.person().id().equals(person))
                            .forEach(stream -> send(stream, "counts", counts)));
        } catch (RuntimeException e) {
            log.warn("Counts were not sent", e);
        }
    }

    private void send(Stream stream, String event, Object data) {
        try {
            stream.emitter().send(SseEmitter.event().name(event).data(data));
        } catch (IOException | IllegalStateException gone) {
            streams.remove(stream);
        }
    }

    private void beat() {
        streams.removeIf(stream -> !beats(stream));
    }

    private static boolean beats(Stream stream) {
        try {
            stream.emitter().send(SseEmitter.event().comment("still here"));
            return true;
        } catch (IOException | IllegalStateException gone) {
            return false;
        }
    }

    private static ScheduledExecutorService sender() {
        return Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "task-streams");
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
