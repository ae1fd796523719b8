package org.warraq.translation;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.language.Language;
import org.warraq.translation.store.SegmentFilling;
import org.warraq.translation.store.SegmentSaving;
import org.warraq.translation.store.SegmentUndoing;

/**
 * Writes single segments, each in one statement that also asks whether the writer may, keeps what stood there before, and
 * records who did it.
 */
@Component
public class SegmentWriting {

    private final SegmentSaving saving;
    private final SegmentUndoing undoing;
    private final SegmentFilling filling;

    SegmentWriting(JdbcClient jdbc) {
        this.saving = new SegmentSaving(jdbc);
        this.undoing = new SegmentUndoing(jdbc);
        this.filling = new SegmentFilling(jdbc);
    }

    /**
     * How a segment stands to somebody who wants to write it.
     *
     * @param stage of the task in whose name they may; {@code null} if they may not
     */
    public record Standing(int version, @Nullable String stage) {}

    /** @return the new row version; empty where nothing was saved, {@link #standing} tells why */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Integer> save(WriteAccess access, SegmentSave save) {
        return saving.save(access, save);
    }

    /**
     * Lets a segment say again what it said before.
     *
     * @param version the row version it was read at
     * @param to an entry of its history; {@code null} for what it said last
     * @return the new row version; empty where nothing was saved
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Integer> undo(WriteAccess access, UUID segment, int version, @Nullable Integer to) {
        return undoing.undo(access, segment, version, to);
    }

    /**
     * Fills in words for a translator to look at. Who may has been asked before.
     *
     * @return whether it still said what it said at that row version
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean fill(UUID me, UUID report, Language language, UUID segment, int version, String target) {
        return filling.fill(me, report, language, segment, version, target).isPresent();
    }

    /** Empty if the translation has no such segment. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Standing> standing(WriteAccess access, UUID segment) {
        return saving.standing(access, segment).map(found -> new Standing(found.version(), found.stage()));
    }
}
