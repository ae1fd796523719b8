package org.warraq.desk.live;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.warraq.database.Notice;
import org.warraq.people.People;
import org.warraq.people.Permissions;
import org.warraq.people.Person;
import org.warraq.people.Verb;
import org.warraq.workflow.TaskList;

/**
 * The streams of task lists, each about the person whose list it is. Events carry ids only; whoever receives one asks
 * again. Counts are sent once for many changes.
 */
@Component
public class TaskStreams extends EventStreams<UUID> {

    private static final long GATHER_MILLIS = 300;
    private static final Map<String, String> EVENTS =
            Map.of("insert", "task-created", "update", "task-changed", "delete", "task-done");

    private final Set<UUID> awaitingCounts = ConcurrentHashMap.newKeySet();
    private final TaskList list;
    private final People people;

    TaskStreams(TaskList list, People people) {
        super("task-streams");
        this.list = list;
        this.people = people;
    }

    public SseEmitter open(Person person) {
        Permissions.require(person, Verb.READ_TASKS);
        SseEmitter emitter = open(person, person::id);
        counts(Set.of(person.id()));
        return emitter;
    }

    @Override
    void tell(Notice notice) {
        if (notice.channel() == Notice.Channel.TASK) {
            String[] words = notice.payload().split(" ", 2);
            send(person -> true, EVENTS.getOrDefault(words[0], "task-changed"), Map.of("id", words[1]));
            counts(open());
        }
    }

    // Many tasks change in one transaction: what they come to is counted once.
    private void counts(Collection<UUID> who) {
        who.stream().filter(awaitingCounts::add).forEach(person -> later(GATHER_MILLIS, () -> sendCounts(person)));
    }

    private void sendCounts(UUID person) {
        awaitingCounts.remove(person);
        people.find(person).map(list::counts).ifPresent(counts -> send(person::equals, "counts", counts));
    }
}
