package org.warraq.editing;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.language.Language;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.report.Contents;
import org.warraq.report.Reports;
import org.warraq.translation.Origin;
import org.warraq.translation.Segment;
import org.warraq.translation.SegmentSave;
import org.warraq.translation.SegmentState;
import org.warraq.translation.SegmentWriting;
import org.warraq.translation.Segments;
import org.warraq.translation.Suggestions;

/** Saving segments, by whoever {@link TranslationWriters} says. Takes no report lock and writes no journal. */
@Component
public class SegmentEditing {

    static final int TARGET_LIMIT = 100_000;

    private final TranslationWriters writers;
    private final SegmentWriting writing;
    private final Segments segments;
    private final Reports reports;
    private final MemoryProposals proposals;
    private final Suggestions suggestions;

    SegmentEditing(
            TranslationWriters writers,
            SegmentWriting writing,
            Segments segments,
            Reports reports,
            MemoryProposals proposals,
            Suggestions suggestions) {
        this.suggestions = suggestions;
        this.writers = writers;
        this.writing = writing;
        this.segments = segments;
        this.reports = reports;
        this.proposals = proposals;
    }

    /**
     * What is to be saved.
     *
     * @param origin what the target was made from; {@code null} where it is the client's own, or unchanged
     * @param confirmUnedited whether a fuzzy match or a machine's proposal is meant to stand as it is
     */
    public record Saving(
            String target, SegmentState state, @Nullable Origin origin, boolean confirmUnedited) {
        public Saving(String target, SegmentState state) {
            this(target, state, null, false);
        }
    }

    /** In the order of the text; readable from the moment the edition exists. */
    public List<Segment> segments(UUID report, Language language) {
        requireTranslation(report, language);
        return segments.list(report, language);
    }

    /** What helps with a segment. */
    public Suggestions.Help suggestions(UUID report, Language language, UUID segment) {
        requireTranslation(report, language);
        return suggestions.of(report, reports.get(report).sourceLanguage(), language, segment);
    }

    /** @throws Refusal 404 if the report has no such translation */
    void requireTranslation(UUID report, Language language) {
        boolean translation = reports.editions(report).stream()
                .anyMatch(edition -> edition.language().equals(language));
        if (!translation || reports.get(report).sourceLanguage().equals(language)) {
            throw Refusal.unknown("edition");
        }
    }

    /** Saves what a person wrote themselves, see {@link #save(Person, UUID, Language, UUID, Saving, int)}. */
    @Transactional
    public int save(
            Person me, UUID report, Language language, UUID segment, String target, SegmentState state, int version) {
        return save(me, report, language, segment, new Saving(target, state), version);
    }

    /** @param unedited whether it is said that a proposal is confirmed word for word */
    @Transactional
    public int save(
            Person me,
            UUID report,
            Language language,
            UUID segment,
            String target,
            SegmentState state,
            int version,
            boolean unedited) {
        return save(me, report, language, segment, new Saving(target, state, null, unedited), version);
    }

    /**
     * Saves one segment.
     *
     * @param version the row version it was read at
     * @return the new row version
     */
    @Transactional
    public int save(Person me, UUID report, Language language, UUID segment, Saving saving, int version) {
        requireKeepable(saving.target(), saving.state());
        SegmentSave save = new SegmentSave(
                segment,
                version,
                saving.target(),
                saving.state(),
                saving.origin(),
                proposals.of(saving.origin(), language).orElse(null),
                saving.confirmUnedited());
        return writing.save(writers.access(me, report, language, verb(saving)), save)
                .orElseThrow(() -> whyNot(me, report, language, segment, saving, version));
    }

    private static TranslationVerb verb(Saving saving) {
        return saving.state() == SegmentState.REVIEWED ? TranslationVerb.SAVE_REVIEWED : TranslationVerb.SAVE;
    }

    private static void requireKeepable(String target, SegmentState state) {
        if (target.length() > TARGET_LIMIT) {
            throw Refusal.invalid(List.of(new Refusal.FieldError("target", "too-long", TARGET_LIMIT)));
        }
        if (!Contents.isKeepable(target)) {
            throw Refusal.invalid(List.of(new Refusal.FieldError("target", "bad-character")));
        }
        if (target.isBlank() && !state.unfinished()) {
            throw Refusal.invalid(List.of(new Refusal.FieldError("target", "required")));
        }
    }

    private Refusal whyNot(Person me, UUID report, Language language, UUID segment, Saving saving, int version) {
        SegmentWriting.Standing standing = writing.standing(
                        writers.access(me, report, language, TranslationVerb.SAVE), segment)
                .orElseThrow(() -> Refusal.unknown("segment"));
        if (standing.stage() == null) {
            return TranslationWriters.refusal();
        }
        if (standing.version() != version) {
            return Refusal.stale(standing.version());
        }
        return writers.may(me, report, language, verb(saving))
                ? Refusal.invalid("unedited-proposal")
                : Refusal.invalid("reviewed-by-reviewer");
    }
}
