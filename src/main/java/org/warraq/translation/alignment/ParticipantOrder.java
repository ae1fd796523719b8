package org.warraq.translation.alignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.warraq.report.Content;
import org.warraq.report.PartName;
import org.warraq.report.PartName.OfParticipant;
import org.warraq.report.PartName.Side;
import org.warraq.translation.Segment;
import org.warraq.translation.SegmentChange;
import org.warraq.translation.SourcePiece;

/**
 * Follows the participants of a meeting when their order changes: each is known by their record in the names authority, else by
 * name, and takes what was translated of them along. Two who hold the same title in one language may hold two in another.
 */
public final class ParticipantOrder {

    /** Behind all that a content may have: for those who are gone. */
    private static final int BEHIND = 1_000;

    private ParticipantOrder() {}

    /** @param nameId {@code null} where there is none */
    private record Known(int index, String name, @Nullable UUID nameId) {}

    /**
     * The segments, those of participants called after the place where each stands now.
     *
     * @param earlier sources that they may translate; asked for only where the participants are others than before, or elsewhere
     */
    public static List<Segment> follow(List<Segment> segments, Content source, Supplier<List<Content>> earlier) {
        Map<Integer, String> before = names(segments);
        List<Known> now = known(source);
        if (now.stream().allMatch(one -> one.name().equals(before.get(one.index()))) || before.isEmpty()) {
            return segments;
        }
        Map<String, UUID> records = new HashMap<>();
        earlier.get()
                .forEach(content -> known(content).stream()
                        .filter(one -> one.nameId() != null)
                        .forEach(one -> records.putIfAbsent(one.name(), one.nameId())));
        List<Known> old = new ArrayList<>();
        before.forEach((index, name) -> old.add(new Known(index, name, records.get(name))));
        Map<Integer, Integer> places = places(old, now);
        return segments.stream().map(segment -> moved(segment, places)).toList();
    }

    // By record first, then by name; who is neither stays in their place where that is free.
    private static Map<Integer, Integer> places(List<Known> old, List<Known> now) {
        Map<Integer, Integer> places = new HashMap<>();
        Set<Integer> taken = new HashSet<>();
        List<BiPredicate<Known, Known>> same = List.of(
                (one, other) -> one.nameId() != null && one.nameId().equals(other.nameId()),
                (one, other) -> one.name().equals(other.name()) && (one.nameId() == null || other.nameId() == null),
                (one, other) -> one.index() == other.index());
        for (BiPredicate<Known, Known> are : same) {
            for (Known one : old) {
                now.stream()
                        .filter(other -> !places.containsKey(one.index()) && !taken.contains(other.index()))
                        .filter(other -> are.test(one, other))
                        .findFirst()
                        .ifPresent(other -> {
                            places.put(one.index(), other.index());
                            taken.add(other.index());
                        });
            }
        }
        old.forEach(one -> places.putIfAbsent(one.index(), BEHIND + one.index()));
        return places;
    }

    private static Segment moved(Segment segment, Map<Integer, Integer> places) {
        OfParticipant part = participant(segment);
        Integer place = part == null ? null : places.get(part.index());
        return part == null || place == null || place == part.index()
                ? segment
                : SegmentChange.of(segment)
                        .place(new SourcePiece(
                                new OfParticipant(place, part.side()).text(), segment.source(), segment.gap()))
                        .made();
    }

    private static Map<Integer, String> names(List<Segment> segments) {
        Map<Integer, String> names = new HashMap<>();
        segments.forEach(segment -> {
            OfParticipant part = participant(segment);
            if (part != null && part.side() == Side.NAME) {
                names.put(part.index(), segment.source());
            }
        });
        return names;
    }

    private static List<Known> known(Content content) {
        Content.Meeting meeting = content.meeting();
        List<Known> known = new ArrayList<>();
        for (Content.Participant one : meeting == null ? List.<Content.Participant>of() : meeting.participants()) {
            known.add(new Known(known.size(), one.name(), one.nameId()));
        }
        return known;
    }

    static @Nullable OfParticipant participant(Segment segment) {
        return PartName.parse(segment.paragraphId()).orElse(null) instanceof OfParticipant part ? part : null;
    }
}
