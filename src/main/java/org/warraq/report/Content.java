package org.warraq.report;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an edition says: the shape of the JSON in the HTTP contract. Text is kept as typed. A draft may leave anything
 * empty; {@code null} and empty both mean "not there" and are written the same way.
 *
 * @param publicNote what readers are told with an update or a correction; {@code null} where they are told nothing
 */
public record Content(
        String headline,
        @Nullable Dateline dateline,
        @Nullable Meeting meeting,
        List<Paragraph> body,
        List<Background> background,
        @Nullable String byline,
        @Nullable String publicNote) {

    /** Where and when it was sent, and by which agency. */
    public record Dateline(
            @Nullable String place,
            @Nullable LocalDate date,
            @Nullable String agency) {}

    /** The meeting reported. */
    public record Meeting(
            @Nullable LocalDate date, @Nullable String place, List<Participant> participants) {
        public Meeting {
            participants = orEmpty(participants);
        }
    }

    /**
     * Who took part. Their order is meant, and the same in all languages; so are part and side.
     *
     * @param nameId the record in the names authority, where one was chosen
     * @param part {@code null} where nobody said
     * @param side a short name for those who sit together, {@code 1} and {@code 2} say; {@code null} where nobody said
     */
    public record Participant(
            String name,
            @Nullable String title,
            @Nullable UUID nameId,
            @Nullable Attendance part,
            @Nullable String side) {
        public Participant {
            name = orEmpty(name);
            side = side == null || side.isBlank() ? null : side.strip();
        }

        /** One of whom nobody said how they took part. */
        public Participant(String name, @Nullable String title, @Nullable UUID nameId) {
            this(name, title, nameId, null, null);
        }

        /** The same person, called otherwise. */
        public Participant called(String otherName, @Nullable String otherTitle) {
            return new Participant(otherName, otherTitle, nameId, part, side);
        }
    }

    /** @param id lives as long as the paragraph; {@code null} only before the server has given one */
    public record Paragraph(@Nullable String id, String text) {
        public Paragraph {
            text = orEmpty(text);
        }
    }

    /**
     * Paragraphs on one earlier meeting.
     *
     * @param date the earlier meeting's
     * @param reportId the report on it, where it is one of ours
     */
    public record Background(
            @Nullable LocalDate date, @Nullable UUID reportId, List<Paragraph> paragraphs) {
        public Background {
            paragraphs = orEmpty(paragraphs);
        }
    }

    public static final Content EMPTY = new Content("", null, null, List.of(), List.of(), null, null);

    public Content {
        headline = orEmpty(headline);
        body = orEmpty(body);
        background = orEmpty(background);
    }

    public Content withMeeting(@Nullable Meeting other) {
        return new Content(headline, dateline, other, body, background, byline, publicNote);
    }

    public Content withParagraphs(List<Paragraph> otherBody, List<Background> otherBackground) {
        return new Content(headline, dateline, meeting, otherBody, otherBackground, byline, publicNote);
    }

    public Content withPublicNote(@Nullable String other) {
        return new Content(headline, dateline, meeting, body, background, byline, other);
    }

    /** Whether readers are told anything with it. */
    public boolean tells() {
        return publicNote != null && !publicNote.isBlank();
    }

    /** Every paragraph changed where it stands. */
    public Content withEachParagraph(UnaryOperator<Paragraph> change) {
        return withParagraphs(
                body.stream().map(change).toList(),
                background.stream()
                        .map(group -> new Background(
                                group.date(),
                                group.reportId(),
                                group.paragraphs().stream().map(change).toList()))
                        .toList());
    }

    /** Every paragraph, body first, then background, in order. */
    public Stream<Paragraph> paragraphs() {
        return Stream.concat(body.stream(), background.stream().flatMap(group -> group.paragraphs().stream()));
    }

    /** The ids of all paragraphs that have one. */
    public Set<String> ids() {
        Set<String> ids = new LinkedHashSet<>();
        paragraphs().forEach(paragraph -> {
            if (paragraph.id() != null) {
                ids.add(paragraph.id());
            }
        });
        return ids;
    }

    // A client may leave a list or text out altogether.
    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
