package org.warraq.translation.xliff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Language;

/**
 * What a file changes in a translation. Nobody's later work is written over: where both sides have changed a translation, ours
 * stays and theirs is handed back.
 *
 * @param realigned how many of the translations found their sentence elsewhere, cut differently, or changed
 */
public record ImportPlan(
        List<Change> changes,
        int unchanged,
        int realigned,
        List<Clash> clashes,
        List<Lost> lost,
        List<Remark> remarks) {

    /**
     * A translation to be saved.
     *
     * @param state as the standard calls it, with our {@code finer} one
     * @param row the counter of the sentence it was held against
     */
    public record Change(
            String id,
            String part,
            String target,
            String state,
            @Nullable String finer,
            int row,
            int line) {}

    /** @param theirs what the file says */
    public record Clash(String id, String part, String source, String ours, String theirs, int line) {}

    /** A translation whose sentence is no longer there. */
    public record Lost(String part, String source, String target, int line) {}

    /**
     * Something said for people to read, ours that went out included.
     *
     * @param id the sentence it is said at, with its {@code part}; {@code null} where that is no longer there
     * @param category whatever the file calls it
     */
    public record Remark(@Nullable String id, @Nullable String part, String category, String text, int line) {}

    private static final Set<String> REVIEWED = Set.of("reviewed", "final");

    /**
     * @param ours the translation as it stands now
     * @param reviewing whether whoever brings the file may say that something is reviewed
     */
    public static ImportPlan of(
            List<XliffDocument.Unit> ours, List<XliffReader.Unit> theirs, Language target, boolean reviewing) {
        SegmentPlacing.Result result = new SegmentPlacing(ours, target).place(theirs);
        List<Change> changes = new ArrayList<>();
        List<Clash> clashes = new ArrayList<>();
        int unchanged = 0;
        int realigned = 0;
        for (SegmentPlacing.Placed placed : result.placed()) {
            Decision decision = Decision.of(placed, reviewing);
            switch (decision.what()) {
                case KEEP -> unchanged++;
                case CLASH -> clashes.add(clash(placed));
                case SAVE -> {
                    changes.add(decision.change());
                    realigned += placed.how() == SegmentPlacing.How.SAME ? 0 : 1;
                }
            }
        }
        List<Lost> lost = result.lost().stream()
                .map(one -> new Lost(one.part(), one.source(), one.target(), one.line()))
                .toList();
        List<Remark> remarks = result.remarks().stream().map(ImportPlan::remark).toList();
        return new ImportPlan(changes, unchanged, realigned, clashes, lost, remarks);
    }

    private static Remark remark(SegmentPlacing.Remark remark) {
        OurSentence at = remark.ours();
        XliffReader.Note note = remark.note();
        return new Remark(
                at == null ? null : at.sentence().id(),
                at == null ? null : at.part(),
                note.category(),
                note.text(),
                note.line());
    }

    private static Clash clash(SegmentPlacing.Placed placed) {
        XliffDocument.Sentence sentence = placed.ours().sentence();
        return new Clash(
                sentence.id(),
                placed.ours().part(),
                sentence.source(),
                sentence.target(),
                Objects.requireNonNullElse(placed.target(), ""),
                placed.line());
    }

    private enum What {
        KEEP,
        CLASH,
        SAVE
    }

    private record Decision(What what, Change change) {

        static Decision of(SegmentPlacing.Placed placed, boolean reviewing) {
            XliffDocument.Sentence ours = placed.ours().sentence();
            String target = Objects.requireNonNullElse(placed.target(), ours.target());
            State state = State.of(placed, target, reviewing);
            Change change = new Change(
                    ours.id(), placed.ours().part(), target, state.state(), state.finer(), ours.row(), placed.line());
            boolean text = target.equals(ours.target());
            boolean same = text && state.equals(new State(ours.state(), ours.finer()));
            boolean reviewed =
                    text && ours.state().equals("reviewed") && REVIEWED.contains(String.valueOf(placed.state()));
            if (placed.target() == null || same || reviewed || isUntouched(placed, target)) {
                return new Decision(What.KEEP, change);
            }
            return new Decision(text || isSafe(placed, ours) ? What.SAVE : What.CLASH, change);
        }

        // Went out, came back as it went, and was changed here meanwhile.
        private static boolean isUntouched(SegmentPlacing.Placed placed, String target) {
            XliffReader.Sent sent = placed.sent();
            return sent != null
                    && sent.row() != placed.ours().sentence().row()
                    && TextHash.of(target).equals(sent.target());
        }

        // Nobody has written here since it went out, or at all.
        private static boolean isSafe(SegmentPlacing.Placed placed, XliffDocument.Sentence ours) {
            XliffReader.Sent sent = placed.sent();
            return ours.target().isBlank()
                    || sent != null
                            && (sent.row() == ours.row()
                                    || TextHash.of(ours.target()).equals(sent.target()));
        }
    }

    private record State(String state, @Nullable String finer) {

        private static final State DRAFTED = new State("initial", "drafted");

        static State of(SegmentPlacing.Placed placed, String target, boolean reviewing) {
            XliffDocument.Sentence ours = placed.ours().sentence();
            State present = new State(ours.state(), ours.finer());
            boolean text = target.equals(ours.target());
            String said = placed.state();
            if (target.isBlank()) {
                return new State("initial", null);
            }
            if (placed.how() == SegmentPlacing.How.CHANGED) {
                return DRAFTED;
            }
            if (said == null || said.equals("initial") && ours.state().equals("initial")) {
                return text ? present : DRAFTED;
            }
            if (said.equals("initial")) {
                return DRAFTED;
            }
            return new State(REVIEWED.contains(said) && reviewing ? "reviewed" : "translated", null);
        }
    }
}
