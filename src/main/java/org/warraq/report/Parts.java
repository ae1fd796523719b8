package org.warraq.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A content as the list of its texts, each under a name that lives as long as the text: {@code headline},
 * {@code dateline.place}, {@code meeting.place}, {@code meeting.participants.0.name}, {@code meeting.participants.0.title},
 * the paragraphs' ids, {@code byline}, {@code publicNote}. Dates and the agency are no texts: they are the same in every language.
 */
public final class Parts {

    /** @param id the part's name */
    public record Part(String id, String text) {}

    private Parts() {}

    /** The texts that are not blank, in reading order. */
    public static List<Part> of(Content content) {
        List<Part> parts = new ArrayList<>();
        replace(content, (id, text) -> {
            if (!text.isBlank()) {
                parts.add(new Part(id, text));
            }
            return text;
        });
        return parts;
    }

    /** Says what a part of the new content is, given its name and its text. */
    @FunctionalInterface
    public interface Replacement {
        String of(String id, String text);
    }

    /** The same content with every text put through {@code replacement}, in reading order. */
    public static Content replace(Content content, Replacement replacement) {
        String headline = replacement.of(PartName.HEADLINE.text(), content.headline());
        Content.Dateline dateline = dateline(content.dateline(), replacement);
        Content.Meeting meeting = meeting(content.meeting(), replacement);
        List<Content.Paragraph> body = paragraphs(content.body(), replacement);
        List<Content.Background> background = content.background().stream()
                .map(group -> new Content.Background(
                        group.date(), group.reportId(), paragraphs(group.paragraphs(), replacement)))
                .toList();
        return new Content(
                headline,
                dateline,
                meeting,
                body,
                background,
                text(PartName.BYLINE.text(), content.byline(), replacement),
                text(PartName.PUBLIC_NOTE.text(), content.publicNote(), replacement));
    }

    private static Content.@Nullable Dateline dateline(Content.@Nullable Dateline dateline, Replacement replacement) {
        if (dateline == null) {
            return null;
        }
        String place = text(PartName.DATELINE_PLACE.text(), dateline.place(), replacement);
        return new Content.Dateline(place, dateline.date(), dateline.agency());
    }

    private static Content.@Nullable Meeting meeting(Content.@Nullable Meeting meeting, Replacement replacement) {
        if (meeting == null) {
            return null;
        }
        String place = text(PartName.MEETING_PLACE.text(), meeting.place(), replacement);
        List<Content.Participant> participants = new ArrayList<>();
        for (Content.Participant participant : meeting.participants()) {
            participants.add(participant(participant, participants.size(), replacement));
        }
        return new Content.Meeting(meeting.date(), place, participants);
    }

    private static Content.Participant participant(Content.Participant one, int index, Replacement replacement) {
        String name = replacement.of(new PartName.OfParticipant(index, PartName.Side.NAME).text(), one.name());
        String title = text(new PartName.OfParticipant(index, PartName.Side.TITLE).text(), one.title(), replacement);
        return one.called(name, title);
    }

    private static List<Content.Paragraph> paragraphs(List<Content.Paragraph> paragraphs, Replacement replacement) {
        UnaryOperator<Content.Paragraph> one = paragraph -> {
            String id = java.util.Objects.requireNonNull(paragraph.id(), "paragraphs of a version have ids");
            return new Content.Paragraph(id, replacement.of(id, paragraph.text()));
        };
        return paragraphs.stream().map(one).toList();
    }

    private static @Nullable String text(String id, @Nullable String text, Replacement replacement) {
        return text == null ? null : replacement.of(id, text);
    }
}
