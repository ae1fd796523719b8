package org.warraq.desk.drafting;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.warraq.editing.Drafting;
import org.warraq.language.Language;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.report.Content;
import org.warraq.report.Contents;
import org.warraq.report.Merge;
import org.warraq.report.MergeChoice;
import org.warraq.report.Version;
import org.warraq.report.Versions;
import org.warraq.report.WorkingCopies;
import org.warraq.report.WorkingCopies.WorkingCopy;
import org.warraq.workflow.Task;

/** What somebody goes on writing from, and whether it has to be brought together with something else first. */
@Component
class Drafts {

    private final Drafting drafting;
    private final Versions versions;

    Drafts(Drafting drafting, Versions versions) {
        this.drafting = drafting;
        this.versions = versions;
    }

    /** The working copy, else the latest version. */
    Draft open(Person me, Task task) {
        Version latest = latest(task);
        WorkingCopy copy = copy(me, task);
        if (copy == null) {
            return new Draft(Contents.parse(latest.content()), latest.number(), null);
        }
        return new Draft(copy.content(), Objects.requireNonNullElse(copy.baseVersion(), 0), copy.rowVersion());
    }

    /**
     * What stands against a text: one's own working copy where another page wrote it, else the latest version where it
     * is not the one the text was made from. Empty where nothing does, or where both say the same.
     */
    Optional<EditConflict> clash(Person me, Task task, Draft mine) {
        WorkingCopy copy = copy(me, task);
        Content from = version(task, mine.base());
        if (copy != null && !Objects.equals(copy.rowVersion(), mine.copy())) {
            int base = Objects.requireNonNullElse(copy.baseVersion(), 0);
            Merge merge = Merge.of(from, mine.content(), copy.content());
            if (!merge.isNothing()) {
                return Optional.of(new EditConflict(mine, copy.content(), base, copy.rowVersion(), true, merge));
            }
        }
        Version latest = latest(task);
        if (latest.number() == mine.base()) {
            return Optional.empty();
        }
        Content theirs = Contents.parse(latest.content());
        Merge merge = Merge.of(from, mine.content(), theirs);
        return merge.isNothing()
                ? Optional.empty()
                : Optional.of(new EditConflict(mine, theirs, latest.number(), tag(copy), false, merge));
    }

    /** The same text on what is there now: for a page whose text nothing stands against. */
    Draft refreshed(Person me, Task task, Draft mine) {
        return new Draft(mine.content(), latest(task).number(), tag(copy(me, task)));
    }

    /** Makes one text of two; it becomes the working copy. */
    void merge(Person me, Task task, EditConflict clash, Map<String, MergeChoice> choices) {
        Content merged = clash.merge().with(choices);
        drafting.autosave(
                me,
                task.reportId(),
                task.sourceLanguage(),
                new WorkingCopies.Save(merged, clash.base(), clash.copy(), null));
    }

    private @Nullable WorkingCopy copy(Person me, Task task) {
        return drafting.workingCopy(me, task.reportId(), task.sourceLanguage()).orElse(null);
    }

    private static @Nullable Integer tag(@Nullable WorkingCopy copy) {
        return copy == null ? null : copy.rowVersion();
    }

    private Version latest(Task task) {
        return versions.latest(task.reportId(), task.sourceLanguage()).orElseThrow(() -> Refusal.unknown("edition"));
    }

    private @Nullable Content version(Task task, int number) {
        UUID report = task.reportId();
        Language language = task.sourceLanguage();
        return versions.find(report, language, number)
                .map(version -> Contents.parse(version.content()))
                .orElse(null);
    }
}
