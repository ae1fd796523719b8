package org.warraq.translation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;
import org.warraq.report.Content;
import org.warraq.report.Contents;
import org.warraq.report.PartName;
import org.warraq.report.Parts;
import org.warraq.report.TextPlaces;
import org.warraq.report.TextPlaces.Place;
import org.warraq.report.TextPlaces.Text;

/**
 * Finds where notes stand in one text: a content and, for a translation, its segments. Words of a running paragraph may have
 * gone to any other; those of a headline, a name or a place stay where they are, or are gone.
 */
final class NotePlacing {

    private final Content content;
    private final Text running;
    private final Text targets;
    private final Map<String, Segment> segments = new LinkedHashMap<>();

    /** @param segments none for a source edition */
    NotePlacing(Content content, List<Segment> segments) {
        this.content = content;
        this.running = Text.running(content);
        segments.forEach(segment -> this.segments.put(segment.id().toString(), segment));
        this.targets = targets(segments);
    }

    static Text targets(List<Segment> segments) {
        Map<String, String> texts = new LinkedHashMap<>();
        segments.forEach(segment -> texts.put(segment.id().toString(), segment.target()));
        return new Text(texts);
    }

    /** A content that notes were made on, against the one here. */
    final class MadeOn {
        private final Content made;
        private final Supplier<TextPlaces> places;

        MadeOn(Content made) {
            this.made = made;
            this.places = SingletonSupplier.of(() -> new TextPlaces(Text.running(made), running));
        }

        Optional<Place> find(Place place) {
            return Contents.isParagraphId(place.part())
                    ? places.get().find(place)
                    : field(made, place.part())
                            .flatMap(text -> field(content, place.part())
                                    .filter(now -> isSameOnes(made, place.part()))
                                    .flatMap(now -> new TextPlaces(text, now).find(place)));
        }
    }

    // A participant is known by their place in the list: where somebody else stands there, the words are not theirs.
    private boolean isSameOnes(Content made, String part) {
        return PartName.parse(part)
                .filter(PartName.OfParticipant.class::isInstance)
                .map(PartName.OfParticipant.class::cast)
                .map(one -> new PartName.OfParticipant(one.index(), PartName.Side.NAME).text())
                .map(name ->
                        Objects.equals(texts(made).get(name), texts(content).get(name)))
                .orElse(true);
    }

    private static Optional<Text> field(Content content, String part) {
        return Optional.ofNullable(texts(content).get(part)).map(text -> new Text(Map.of(part, text)));
    }

    /** Every part of a content, blank ones too. */
    static Map<String, String> texts(Content content) {
        Map<String, String> texts = new LinkedHashMap<>();
        Parts.replace(content, (id, text) -> {
            texts.put(id, text);
            return text;
        });
        return texts;
    }

    /** @param made what it was made on, where that was a version */
    NoteThread of(Note note, @Nullable MadeOn made) {
        NoteAnchor anchor = note.anchor();
        if (anchor == null) {
            return whole(note);
        }
        if (anchor.segmentRow() != null) {
            return inSegments(note, anchor);
        }
        Optional<Place> found = made == null ? kept(note, anchor) : made.find(place(note.paragraphId(), anchor));
        return found.map(place -> new NoteThread(note, place.part(), present(note.segmentId()), place, false))
                .orElseGet(() -> NoteThread.gone(note));
    }

    private NoteThread whole(Note note) {
        if (note.segmentId() == null) {
            return texts(content).containsKey(note.paragraphId())
                    ? NoteThread.at(note, note.paragraphId(), null)
                    : NoteThread.gone(note);
        }
        Segment segment = segments.get(note.segmentId().toString());
        return segment == null ? NoteThread.gone(note) : NoteThread.at(note, segment.paragraphId(), segment.id());
    }

    private @Nullable UUID present(@Nullable UUID segment) {
        return segment != null && segments.containsKey(segment.toString()) ? segment : null;
    }

    // What the other segments said then is not known: words that stood nowhere else may be looked for there.
    private NoteThread inSegments(Note note, NoteAnchor anchor) {
        return find(anchor, note.segmentId() + "", targets)
                .map(place -> {
                    Segment segment = Objects.requireNonNull(segments.get(place.part()));
                    return new NoteThread(note, segment.paragraphId(), segment.id(), place, false);
                })
                .orElseGet(() -> NoteThread.gone(note));
    }

    private Optional<Place> kept(Note note, NoteAnchor anchor) {
        String part = note.paragraphId();
        return Contents.isParagraphId(part)
                ? find(anchor, part, running)
                : field(content, part).flatMap(text -> find(anchor, part, text));
    }

    private static Optional<Place> find(NoteAnchor anchor, String part, Text all) {
        Text before = new Text(Map.of(part, Objects.requireNonNullElse(anchor.keptText(), "")));
        Place place = place(part, anchor);
        return new TextPlaces(before, all.only(part))
                .find(place)
                .or(() -> anchor.alone() ? new TextPlaces(before, all).find(place) : Optional.empty());
    }

    private static Place place(String part, NoteAnchor anchor) {
        return new Place(part, anchor.start(), anchor.end());
    }
}
