package org.warraq.desk.approving;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.warraq.desk.PartLabel;
import org.warraq.language.Language;
import org.warraq.translation.EditionFinding;
import org.warraq.translation.Note;
import org.warraq.workflow.Returns.Returned;
import org.warraq.workflow.Stage;
import org.warraq.workflow.StepTime;

/**
 * What speaks for a report and against it, for whoever decides on it.
 *
 * @param findings standing and put aside, in the order of the columns
 * @param notes questions and comments, settled ones too
 * @param unchanged where segments stand that say what was proposed for them, to the letter; each its own
 * @param steps what was done in this round and by whom, oldest first
 * @param returns what was given back in this round, oldest first
 */
record Evidence(
        List<PlacedFinding> findings,
        List<PlacedNote> notes,
        List<Place> unchanged,
        List<StepTime> steps,
        List<Returned> returns) {

    /**
     * Where something is.
     *
     * @param part of the text; {@code null} where it is about the whole, or is there no more
     * @param passage where that is seen; {@code null} where it is not
     */
    record Place(
            Language edition,
            @Nullable PartLabel part,
            @Nullable String passage) {}

    /** @param words it is about; empty where there is nothing of them to be seen */
    record PlacedFinding(Place place, EditionFinding finding, String words) {}

    record PlacedNote(Place place, Note note) {}

    /** What stands. */
    public List<PlacedFinding> open() {
        return findings(one -> one.finding().dismissed() == null);
    }

    /** Errors that were called false alarms. */
    public List<PlacedFinding> overrides() {
        return findings(
                one -> one.finding().dismissed() != null && one.finding().isError());
    }

    /** What was put aside and is no error. */
    public List<PlacedFinding> aside() {
        return findings(
                one -> one.finding().dismissed() != null && !one.finding().isError());
    }

    /**
     * Who drafted it, or translated it into that language, last.
     *
     * @param language {@code null} for the draft
     * @return their name; {@code null} where nobody did in this round
     */
    public @Nullable String writer(@Nullable Language language) {
        Stage stage = language == null ? Stage.DRAFT : Stage.TRANSLATE;
        return steps.stream()
                .filter(step -> step.stage() == stage && Objects.equals(step.language(), language))
                .reduce((one, later) -> later)
                .map(StepTime::person)
                .orElse(null);
    }

    public long openNotes() {
        return notes.stream().filter(one -> one.note().isOpen()).count();
    }

    /** How many of them are in each place, in the order of the text. */
    public Map<Place, Long> unchangedByPlace() {
        return unchanged.stream()
                .collect(Collectors.groupingBy(place -> place, LinkedHashMap::new, Collectors.counting()));
    }

    private List<PlacedFinding> findings(Predicate<PlacedFinding> which) {
        return findings.stream().filter(which).toList();
    }
}
