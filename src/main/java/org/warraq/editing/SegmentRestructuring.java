package org.warraq.editing;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.language.Language;
import org.warraq.people.Person;
import org.warraq.translation.Segment;
import org.warraq.translation.SegmentState;
import org.warraq.translation.SplitAndMerge;
import org.warraq.workflow.Stage;

/** What whoever may save segments does with them besides: split, merge, and keep what a changed source left right. */
@Component
public class SegmentRestructuring {

    private final TranslationWriters writers;
    private final SplitAndMerge rearranging;

    SegmentRestructuring(TranslationWriters writers, SplitAndMerge rearranging) {
        this.writers = writers;
        this.rearranging = rearranging;
    }

    /** @return both parts */
    @Transactional
    public List<Segment> split(
            Person me, UUID report, Language language, UUID segment, int version, SplitAndMerge.Place place) {
        begin(me, report, language, TranslationVerb.SPLIT);
        return rearranging.split(report, language, segment, version, place, me.id());
    }

    /** Merges it with the one behind it in its paragraph. */
    @Transactional
    public Segment merge(Person me, UUID report, Language language, UUID segment, int version) {
        begin(me, report, language, TranslationVerb.MERGE);
        return rearranging.merge(report, language, segment, version, me.id());
    }

    /** Says that the target is right although the source was changed. */
    @Transactional
    public Segment keep(Person me, UUID report, Language language, UUID segment, int version) {
        SegmentState state = begin(me, report, language, TranslationVerb.KEEP);
        return rearranging.keep(report, language, segment, version, state, me.id());
    }

    /** Says the same of all targets whose source was changed in minor ways only. @return how many */
    @Transactional
    public int keepMinor(Person me, UUID report, Language language) {
        SegmentState state = begin(me, report, language, TranslationVerb.KEEP);
        return rearranging.keepMinor(report, language, state, me.id());
    }

    // What is confirmed is so in the stage's own way.
    private SegmentState begin(Person me, UUID report, Language language, TranslationVerb verb) {
        boolean reviews = writers.require(me, report, language, verb).stage() == Stage.REVIEW;
        return reviews ? SegmentState.REVIEWED : SegmentState.TRANSLATED;
    }
}
