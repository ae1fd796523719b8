package org.warraq.workflow.tasks;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.warraq.journal.CanonicalJson;
import org.warraq.journal.Chain;
import org.warraq.journal.Entry;
import org.warraq.journal.Journal;
import org.warraq.language.Language;
import org.warraq.people.People;
import org.warraq.report.Contents;
import org.warraq.report.Reports;
import org.warraq.report.RoundKind;
import org.warraq.report.Version;
import org.warraq.report.VersionKind;
import org.warraq.report.Versions;
import org.warraq.report.WorkingCopies;
import org.warraq.report.WorkingCopies.WorkingCopy;
import org.warraq.workflow.Stage;

/**
 * What somebody had typed and not saved when a task leaves their hands becomes a version of its own, by them. Where a
 * version was saved meanwhile, that one stays the latest: the kept text stands before it, for whoever wants it.
 */
@Component
public class UnsavedWork {

    private final Reports reports;
    private final WorkingCopies copies;
    private final Versions versions;
    private final People people;
    private final Journal journal;
    private final MessageSource messages;

    UnsavedWork(
            Reports reports,
            WorkingCopies copies,
            Versions versions,
            People people,
            Journal journal,
            MessageSource messages) {
        this.reports = reports;
        this.copies = copies;
        this.versions = versions;
        this.people = people;
        this.journal = journal;
        this.messages = messages;
    }

    /** Keeps what the task's holder had typed; the caller holds the report's lock. */
    public void keepTyped(LockedTask open) {
        UUID holder = open.task().assigneeId();
        boolean writes = open.task().stage() == Stage.DRAFT || open.task().stage() == Stage.APPROVE;
        if (holder != null && writes && !stands(open)) {
            Language language = open.report().sourceLanguage();
            copies.take(open.report().id(), language, holder).ifPresent(copy -> keep(open, holder, copy));
        }
    }

    // Where translations are corrected alone the source is nobody's to write.
    private boolean stands(LockedTask open) {
        return open.report().roundKind() != RoundKind.PUBLICATION
                && reports.edition(open.report().id(), open.report().sourceLanguage())
                        .stands();
    }

    private void keep(LockedTask open, UUID holder, WorkingCopy copy) {
        UUID report = open.report().id();
        Language language = open.report().sourceLanguage();
        Version latest = versions.latest(report, language).orElse(null);
        if (latest != null && latest.content().equals(CanonicalJson.of(copy.content()))) {
            return;
        }
        int number = cut(open, copy, holder);
        journal.append(
                Chain.of(report),
                Entry.by(open.actor(), "working-copy-kept")
                        .stage(open.task().stage().key())
                        .language(language)
                        .version(number)
                        .detail(open.task().assignee()));
        if (latest != null && !Objects.equals(copy.baseVersion(), latest.number())) {
            again(open, latest);
        }
    }

    private int cut(LockedTask open, WorkingCopy copy, UUID holder) {
        Map<UUID, String> names = people.names(Set.of(holder));
        Locale locale = open.actor().language().locale();
        @Nullable Object[] name = {names.getOrDefault(holder, "")};
        String note = messages.getMessage("draft.kept-note", name, locale);
        return versions.cut(new Versions.Cut(
                open.report(),
                open.report().sourceLanguage(),
                copy.content(),
                holder,
                VersionKind.KEEP,
                note,
                null,
                null));
    }

    // By its own author: whoever moves the task has written nothing.
    private void again(LockedTask open, Version latest) {
        versions.cut(new Versions.Cut(
                open.report(),
                latest.language(),
                Contents.parse(latest.content()),
                latest.author(),
                // what a round began with is nobody's work, and stays so
                latest.kind() == VersionKind.BEGIN ? VersionKind.BEGIN : VersionKind.RESTORE,
                null,
                null,
                null));
    }
}
