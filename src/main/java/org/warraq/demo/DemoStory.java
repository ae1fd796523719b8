package org.warraq.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.warraq.editing.SegmentEditing;
import org.warraq.language.Language;
import org.warraq.language.Sentences;
import org.warraq.people.People;
import org.warraq.people.Person;
import org.warraq.people.Reason;
import org.warraq.report.Content;
import org.warraq.report.Contents;
import org.warraq.report.Parts;
import org.warraq.report.ReportState;
import org.warraq.report.Reports.NewReport;
import org.warraq.translation.Segment;
import org.warraq.translation.SegmentState;
import org.warraq.translation.Segments;
import org.warraq.workflow.Completion;
import org.warraq.workflow.Decision;
import org.warraq.workflow.ReportViews;
import org.warraq.workflow.Rounds;
import org.warraq.workflow.Stage;
import org.warraq.workflow.Task;
import org.warraq.workflow.TaskList;
import org.warraq.workflow.Tasks;

/** Plays a demo report through its people, up to the stage it is meant to stand at. */
@Component
class DemoStory {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long BETWEEN_LOOKS = Duration.ofMillis(20).toNanos();

    private final Rounds rounds;
    private final Tasks tasks;
    private final TaskList list;
    private final SegmentEditing translating;
    private final ReportViews reports;
    private final People people;

    DemoStory(
            Rounds rounds, Tasks tasks, TaskList list, SegmentEditing translating, ReportViews reports, People people) {
        this.rounds = rounds;
        this.tasks = tasks;
        this.list = list;
        this.translating = translating;
        this.reports = reports;
        this.people = people;
    }

    /** @return the report's id */
    UUID play(DemoReport demo, Content source) {
        UUID report = rounds.start(
                        person(demo.reporter()),
                        new NewReport(demo.sourceLanguage(), List.of(demo.target()), demo.urgency(), null, source),
                        null)
                .id();
        if (demo.isPast("draft")) {
            complete(report, Stage.DRAFT, demo.reporter(), Completion.of(Decision.SUBMIT));
            translate(demo, report);
        }
        return report;
    }

    private void translate(DemoReport demo, UUID report) {
        Task task = take(report, Stage.TRANSLATE, demo.translator());
        List<Segment> segments = translating.segments(report, demo.target());
        boolean whole = demo.isPast("translate");
        List<String> targets = targets(demo);
        for (int i = 0; i < (whole ? segments.size() : segments.size() / 2); i++) {
            translating.save(
                    person(demo.translator()),
                    report,
                    demo.target(),
                    segments.get(i).id(),
                    targets.get(i),
                    SegmentState.TRANSLATED,
                    segments.get(i).rowVersion());
        }
        if (whole) {
            tasks.complete(person(demo.translator()), task.id(), Completion.of(Decision.SUBMIT));
            review(demo, report);
        }
    }

    private void review(DemoReport demo, UUID report) {
        if (demo.stage().equals("returned")) {
            complete(
                    report,
                    Stage.REVIEW,
                    demo.reviewer(),
                    Completion.back(demo.reasonCode(), Reason.of(demo.reason()), Completion.ReturnTo.NOWHERE));
        } else if (demo.isPast("review")) {
            complete(report, Stage.REVIEW, demo.reviewer(), Completion.of(Decision.ACCEPT));
            await(() -> list.of(report).stream().anyMatch(task -> task.stage() == Stage.APPROVE));
            approve(demo, report);
        }
    }

    private void approve(DemoReport demo, UUID report) {
        if (!demo.isPast("approve")) {
            return;
        }
        Map<Language, Integer> versions = new HashMap<>();
        reports.get(report)
                .editions()
                .forEach((tag, edition) -> versions.put(Language.of(tag), Objects.requireNonNull(edition.version())));
        complete(report, Stage.APPROVE, demo.editor(), Completion.approve(versions));
        await(() -> reports.get(report).state() == ReportState.PUBLISHED);
    }

    // Both contents have the same parts in the same order, and each paragraph as many sentences on either side; only
    // the ids of paragraphs are made by the server.
    private static List<String> targets(DemoReport demo) {
        List<String> targets = new ArrayList<>();
        for (Parts.Part part : Parts.of(Contents.accept(demo.translation(), id -> true))) {
            if (Segments.isTakenApart(part.id())) {
                Sentences.of(part.text(), demo.target()).forEach(sentence -> targets.add(sentence.strip()));
            } else {
                targets.add(part.text());
            }
        }
        return targets;
    }

    private void complete(UUID report, Stage stage, String username, Completion completion) {
        tasks.complete(person(username), take(report, stage, username).id(), completion);
    }

    private Task take(UUID report, Stage stage, String username) {
        await(() -> list.of(report).stream().anyMatch(task -> task.stage() == stage));
        Task task = list.of(report).stream()
                .filter(one -> one.stage() == stage)
                .findFirst()
                .orElseThrow();
        tasks.claim(person(username), task.id());
        return task;
    }

    private Person person(String username) {
        return people.byUsername(username).orElseThrow();
    }

    // Translation and publishing are jobs of the engine: what they do shows up in the tables when it is done.
    private static void await(Supplier<Boolean> condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.get()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the demo newsroom does not move");
            }
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
    }
}
