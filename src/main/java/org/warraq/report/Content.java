package org.warraq.report;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an edition says: the shape of the JSON in the HTTP contract. Text is kept as typed. A draft may leave anything
 * empty; {@code null} and empty both mean "not there" and are written the same way.
 */
public record Content(
        String headline,
        @Nullable Dateline dateline,
        @Nullable Meeting meeting,
        List<Paragraph> body,
        List<Background> background,
        @Nullable String byline) {

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

    /** @param nameId the record in the names authority, where one was chosen */
    public record Participant(
            String name, @Nullable String title, @Nullable UUID nameId) {
        public Participant {
            name = orEmpty(name);
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

    public static final Content EMPTY = new Content("", null, null, List.of(), List.of(), null);

    public Content {
        headline = orEmpty(headline);
        body = orEmpty(body);
        background = orEmpty(background);
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
