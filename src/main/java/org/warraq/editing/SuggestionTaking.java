package org.warraq.editing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.language.Language;
import org.warraq.people.People;
import org.warraq.people.Permissions;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.people.Verb;
import org.warraq.report.Report;
import org.warraq.report.Reports;
import org.warraq.translation.Note;
import org.warraq.translation.Notes;

/**
 * Taking what somebody suggested, or declining it, by whoever may write that edition. Whoever takes words has typed them, at the
 * step they hold; the journal tells whose they were. The report's lock sees to it that one outcome comes of it.
 */
@Component
public class SuggestionTaking {

    private final Notes notes;
    private final Reports reports;
    private final People people;
    private final SourceSuggestions source;
    private final SegmentSuggestions translated;

    SuggestionTaking(
            Notes notes, Reports reports, People people, SourceSuggestions source, SegmentSuggestions translated) {
        this.notes = notes;
        this.reports = reports;
        this.people = people;
        this.source = source;
        this.translated = translated;
    }

    /** @throws Refusal 403 to who may not write that edition, 409 where it is settled or its words have changed */
    @Transactional
    public Note take(Person actor, UUID id, UUID note) {
        Report report = reports.lock(id);
        Person me = Permissions.require(people.lock(actor.id()), Verb.DECIDE_SUGGESTION);
        Note open = suggestion(id, note);
        String proposal = open.proposal() == null ? "" : open.proposal();
        if (isOfSource(report, open)) {
            source.take(me, report, open, proposal);
        } else {
            translated.take(me, report, open, proposal);
        }
        return notes.decide(me, open, Note.Outcome.TAKEN, null);
    }

    /**
     * @param why {@code null} where nothing is said
     * @throws Refusal 403 to who may not write that edition, 409 where it is settled
     */
    @Transactional
    public Note decline(Person actor, UUID id, UUID note, @Nullable String why) {
        Report report = reports.lock(id);
        Person me = Permissions.require(people.lock(actor.id()), Verb.DECIDE_SUGGESTION);
        Note open = suggestion(id, note);
        if (isOfSource(report, open)) {
            source.requireWriter(me, report);
        } else {
            translated.requireWriter(me, report, open);
        }
        return notes.decide(me, open, Note.Outcome.DECLINED, why);
    }

    /** Whether this person could take or decline one of that edition now. */
    public boolean may(Person person, Report report, Language language) {
        return language.equals(report.sourceLanguage())
                ? source.may(person, report)
                : translated.may(person, report, language);
    }

    /** Whether they could take one: what stands as it was released is not written, nor returned. */
    public boolean mayTake(Person person, Report report, Language language) {
        return may(person, report, language)
                && !reports.edition(report.id(), language).stands();
    }

    private static boolean isOfSource(Report report, Note note) {
        return note.language().equals(report.sourceLanguage());
    }

    private Note suggestion(UUID report, UUID id) {
        Note open = notes.requireOpen(report, id);
        if (open.kind() != Note.Kind.SUGGESTION) {
            throw Refusal.conflict("note-no-suggestion");
        }
        return open;
    }
}
