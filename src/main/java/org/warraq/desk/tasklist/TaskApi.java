package org.warraq.desk.tasklist;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.warraq.database.Page;
import org.warraq.desk.Lists;
import org.warraq.desk.live.TaskStreams;
import org.warraq.language.Language;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.report.Urgency;
import org.warraq.workflow.Stage;
import org.warraq.workflow.TakeBack;
import org.warraq.workflow.Task;
import org.warraq.workflow.TaskCounts;
import org.warraq.workflow.TaskList;
import org.warraq.workflow.TaskQuery;
import org.warraq.workflow.Tasks;

/** The task list over HTTP. */
@RestController
@RequestMapping("/api/tasks")
@Tag(name = "Tasks")
class TaskApi {

    private static final int BULK_LIMIT = 100;

    private final TaskList list;
    private final Tasks tasks;
    private final TakeBack takeBack;
    private final TaskStreams streams;
    private final TaskReading reading;

    TaskApi(TaskList list, Tasks tasks, TakeBack takeBack, TaskStreams streams, TaskReading reading) {
        this.list = list;
        this.tasks = tasks;
        this.takeBack = takeBack;
        this.streams = streams;
        this.reading = reading;
    }

    record Assignment(@Nullable String to, @Nullable String from) {}

    record Bulk(@Nullable List<UUID> ids) {}

    /** @param reason why not, as a message key's last part; {@code null} where it was claimed */
    record Claimed(UUID id, int status, @Nullable String reason) {
        static Claimed refused(UUID id, Refusal refusal) {
            return new Claimed(id, refusal.kind().status(), refusal.reason());
        }
    }

    record BulkAnswer(List<Claimed> items) {}

    @GetMapping
    Page<TaskView> list(
            Person me,
            @RequestParam(defaultValue = "mine") TaskQuery.Scope scope,
            @RequestParam(required = false) @Nullable Stage stage,
            @RequestParam(required = false) @Nullable Language language,
            @RequestParam(required = false) @Nullable Urgency urgency,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(defaultValue = "due") TaskQuery.Sort sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Locale locale) {
        TaskQuery query = new TaskQuery(scope, stage, language, urgency, overdue, sort, cursor, Lists.limit(limit));
        Page<Task> page = Lists.page(() -> list.page(me, query));
        return new Page<>(reading.json(page.items(), locale), page.next());
    }

    @GetMapping("/counts")
    TaskCounts counts(Person me) {
        return list.counts(me);
    }

    /** Server-sent events: {@code task-created}, {@code task-changed}, {@code task-done} with an id, and {@code counts}. */
    @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(Person me) {
        return streams.open(me);
    }

    @GetMapping("/{id}")
    TaskView one(Person me, @PathVariable UUID id, Locale locale) {
        return reading.json(List.of(list.get(id)), locale).get(0);
    }

    @PostMapping("/{id}/claim")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void claim(Person me, @PathVariable UUID id) {
        tasks.claim(me, id);
    }

    @PostMapping("/{id}/release")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(Person me, @PathVariable UUID id) {
        tasks.release(me, id);
    }

    @PostMapping("/{id}/assign")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void assign(Person me, @PathVariable UUID id, @RequestBody Assignment assignment) {
        if (assignment.to() == null) {
            throw Refusal.invalid(List.of(new Refusal.FieldError("to", "required")));
        }
        tasks.assign(me, id, assignment.to(), assignment.from());
    }

    @PostMapping("/{id}/complete")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void complete(Person me, @PathVariable UUID id, @RequestBody CompleteRequest request) {
        tasks.complete(me, id, request.completion());
    }

    @PostMapping("/{id}/take-back")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(Person me, @PathVariable UUID id) {
        takeBack.takeBack(me, id);
    }

    /** Each on its own: what somebody else took meanwhile does not keep the others. */
    @PostMapping("/claim")
    BulkAnswer claimSeveral(Person me, @RequestBody Bulk bulk) {
        if (bulk.ids() == null || bulk.ids().isEmpty() || bulk.ids().size() > BULK_LIMIT) {
            throw Refusal.invalid(List.of(new Refusal.FieldError("ids", "too-many", BULK_LIMIT)));
        }
        List<Claimed> answers = new ArrayList<>();
        tasks.claimSeveral(me, bulk.ids())
                .forEach((id, refusal) -> answers.add(refusal.map(no -> Claimed.refused(id, no))
                        .orElseGet(() -> new Claimed(id, HttpStatus.NO_CONTENT.value(), null))));
        return new BulkAnswer(answers);
    }
}
