package org.warraq.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.language.Characters;
import org.warraq.language.Language;
import org.warraq.people.Refusal;

/**
 * Splits and merges segments of one language, and keeps targets whose source was changed in a way that does not matter. Who
 * may do so has been asked before.
 */
@Component
public class SplitAndMerge {

    private final Segments segments;

    SplitAndMerge(Segments segments) {
        this.segments = segments;
    }

    /**
     * Where to cut.
     *
     * @param at in the source, in UTF-16 units
     * @param targetAt in the target; {@code null} leaves all of it to the first part
     */
    public record Place(int at, @Nullable Integer targetAt) {}

    /**
     * Makes two segments of one.
     *
     * @param version the row version it was read at
     * @return both
     * @throws Refusal 412 if it is another one by now, 422 if there is nothing to cut off
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Segment> split(UUID report, Language language, UUID segment, int version, Place place, UUID by) {
        List<Segment> before = segments.lock(report, language);
        int index = find(before, segment, version);
        Segment whole = before.get(index);
        if (!SourcePiece.isParagraph(whole.paragraphId())) {
            throw Refusal.invalid("split-paragraphs-only");
        }
        requireBetween(whole.source(), place.at(), "at");
        int targetAt = place.targetAt() == null ? whole.target().length() : place.targetAt();
        if (targetAt != whole.target().length() || place.targetAt() != null) {
            requireWithin(whole.target(), targetAt);
        }
        List<Segment> after = new ArrayList<>(before);
        after.set(index, first(whole, place.at(), targetAt));
        after.add(index + 1, second(whole, place.at(), targetAt));
        segments.write(report, language, before, after, by);
        return segments.list(report, language).subList(index, index + 2);
    }

    /**
     * Makes one segment of two, with the one behind it in the same paragraph.
     *
     * @throws Refusal 412 if it is another one by now, 409 if it is the last of its paragraph
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Segment merge(UUID report, Language language, UUID segment, int version, UUID by) {
        List<Segment> before = segments.lock(report, language);
        int index = find(before, segment, version);
        Segment first = before.get(index);
        if (index + 1 == before.size() || !before.get(index + 1).paragraphId().equals(first.paragraphId())) {
            throw Refusal.conflict("merge-last");
        }
        List<Segment> after = new ArrayList<>(before);
        after.set(index, SegmentOverSource.merged(first, before.get(index + 1)));
        after.remove(index + 1);
        segments.write(report, language, before, after, by);
        return segments.list(report, language).get(index);
    }

    /**
     * Says of a segment whose source was changed that its target is still right.
     *
     * @param state what it is then
     * @throws Refusal 412 if it is another one by now, 409 if nothing was changed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Segment keep(UUID report, Language language, UUID segment, int version, SegmentState state, UUID by) {
        List<Segment> before = segments.lock(report, language);
        Segment stale = before.get(find(before, segment, version));
        if (!stale.stale() || stale.target().isBlank()) {
            throw Refusal.conflict("not-stale");
        }
        keep(report, language, before, one -> one.id().equals(stale.id()) ? kept(one, state) : one, by);
        return segments.list(report, language).stream()
                .filter(one -> one.id().equals(segment))
                .findFirst()
                .orElseThrow(() -> Refusal.unknown("segment"));
    }

    /**
     * Says the same of all whose source was changed in minor ways only.
     *
     * @return how many there were
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int keepMinor(UUID report, Language language, SegmentState state, UUID by) {
        List<Segment> before = segments.lock(report, language);
        long minor = before.stream().filter(Segment::isMinor).count();
        keep(report, language, before, one -> one.isMinor() ? kept(one, state) : one, by);
        return (int) minor;
    }

    private void keep(
            UUID report, Language language, List<Segment> before, Function<Segment, Segment> change, UUID by) {
        segments.write(report, language, before, before.stream().map(change).toList(), by);
    }

    private static Segment kept(Segment segment, SegmentState state) {
        return SegmentChange.of(segment)
                .current()
                .contextChanged(false)
                .state(state)
                .made();
    }

    private static int find(List<Segment> all, UUID id, int version) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id().equals(id)) {
                if (all.get(i).rowVersion() != version) {
                    throw Refusal.stale(all.get(i).rowVersion());
                }
                return i;
            }
        }
        throw Refusal.unknown("segment");
    }

    private static Segment first(Segment whole, int at, int targetAt) {
        String source = whole.source();
        int end = at;
        while (Characters.isSpace(source.charAt(end - 1))) {
            end--;
        }
        String target = whole.target().substring(0, targetAt).strip();
        return SegmentChange.of(whole)
                .place(new SourcePiece(
                        whole.paragraphId(), source.substring(0, end), source.substring(end, next(source, at))))
                .target(targetAt == whole.target().length() ? whole.target() : target)
                .state(target.isEmpty() ? SegmentState.OPEN : SegmentState.DRAFTED)
                .translatorsTarget(null)
                .made();
    }

    private static Segment second(Segment whole, int at, int targetAt) {
        String target = whole.target().substring(targetAt).strip();
        return SegmentChange.of(whole)
                .anew(UUID.randomUUID())
                .place(new SourcePiece(
                        whole.paragraphId(), whole.source().substring(next(whole.source(), at)), whole.gap()))
                .target(target)
                .state(target.isEmpty() ? SegmentState.OPEN : SegmentState.DRAFTED)
                .current()
                .origin(Origin.HUMAN)
                .translatorsTarget(null)
                .made();
    }

    private static int next(String source, int at) {
        int next = at;
        while (Characters.isSpace(source.charAt(next))) {
            next++;
        }
        return next;
    }

    private static void requireBetween(String source, int at, String field) {
        boolean inside = at > 0
                && at < source.length()
                && !source.substring(0, at).isBlank()
                && !source.substring(at).isBlank()
                && !cutsLetter(source, at);
        if (!inside) {
            throw Refusal.invalid(List.of(new Refusal.FieldError(field, "split-nothing")));
        }
    }

    private static void requireWithin(String target, int at) {
        if (at < 0 || at > target.length() || (at > 0 && at < target.length() && cutsLetter(target, at))) {
            throw Refusal.invalid(List.of(new Refusal.FieldError("targetAt", "split-nothing")));
        }
    }

    // A mark belongs to the letter before it, and a pair of surrogates is one character.
    private static boolean cutsLetter(String text, int at) {
        return Character.isLowSurrogate(text.charAt(at))
                || Character.getType(text.charAt(at)) == Character.NON_SPACING_MARK;
    }
}
