package org.warraq.editing;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.report.Content;
import org.warraq.report.Contents;
import org.warraq.report.Parts;
import org.warraq.report.Report;
import org.warraq.report.TextPlaces.Place;
import org.warraq.report.Version;
import org.warraq.report.Versions;
import org.warraq.report.WorkingCopies;
import org.warraq.report.WorkingCopies.WorkingCopy;
import org.warraq.translation.Note;
import org.warraq.translation.NotePlaces;

/** Puts the words of a suggestion into the source edition, in a new version of whoever takes it, with all they have typed. */
@Component
class SourceSuggestions {

    private final Drafting drafting;
    private final Versions versions;
    private final WorkingCopies copies;
    private final NotePlaces places;

    SourceSuggestions(Drafting drafting, Versions versions, WorkingCopies copies, NotePlaces places) {
        this.drafting = drafting;
        this.versions = versions;
        this.copies = copies;
        this.places = places;
    }

    boolean may(Person person, Report report) {
        return drafting.mayWrite(person, report);
    }

    /** @throws Refusal 403 to who may not write it now */
    void requireWriter(Person me, Report report) {
        if (!may(me, report)) {
            throw Refusal.forbidden("not-writer");
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void take(Person me, Report report, Note note, String proposal) {
        requireWriter(me, report);
        Version latest =
                versions.latest(report.id(), report.sourceLanguage()).orElseThrow(() -> Refusal.unknown("edition"));
        Optional<WorkingCopy> typed = copies.find(report.id(), report.sourceLanguage(), me);
        Content content = typed.map(WorkingCopy::content).orElseGet(() -> Contents.parse(latest.content()));
        int base = typed.map(WorkingCopy::baseVersion).orElse(latest.number());
        Place place = Optional.ofNullable(
                        places.in(report, List.of(note), content).get(0).place())
                .orElseThrow(() -> Refusal.conflict("words-changed"));
        Content taken =
                Parts.replace(content, (id, text) -> id.equals(place.part()) ? replaced(text, place, proposal) : text);
        drafting.save(me, report.id(), report.sourceLanguage(), taken, null, base);
    }

    static String replaced(String text, Place place, String proposal) {
        return text.substring(0, place.start()) + proposal + text.substring(place.end());
    }
}
