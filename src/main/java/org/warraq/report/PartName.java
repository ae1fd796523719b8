package org.warraq.report;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.warraq.language.Keyed;
import org.warraq.language.KeyedEnums;

/** What a part of a content is called, as {@link Parts} lists them: as long as the part lives, in every language. */
public sealed interface PartName {

    /** As it is written. */
    String text();

    /** A field of its own: {@code headline}, {@code dateline.place}, {@code meeting.place}, {@code byline}, {@code publicNote}. */
    record Field(String text) implements PartName {}

    /**
     * One side of a participant: {@code meeting.participants.0.title}.
     *
     * @param index from 0 to 9999
     */
    record OfParticipant(int index, Side side) implements PartName {
        @Override
        public String text() {
            return "meeting.participants." + index + "." + side.key();
        }
    }

    /** Which of a participant's texts it is. */
    enum Side implements Keyed {
        NAME,
        TITLE
    }

    /** A paragraph, by its id. */
    record OfParagraph(String text) implements PartName {}

    Field HEADLINE = new Field("headline");
    Field DATELINE_PLACE = new Field("dateline.place");
    Field MEETING_PLACE = new Field("meeting.place");
    Field BYLINE = new Field("byline");
    Field PUBLIC_NOTE = new Field("publicNote");

    Pattern PARTICIPANT = Pattern.compile("meeting[.]participants[.](0|[1-9][0-9]{0,3})[.](name|title)");

    List<Field> FIELDS = List.of(HEADLINE, DATELINE_PLACE, MEETING_PLACE, BYLINE, PUBLIC_NOTE);

    /** The field that is called so. */
    static Optional<Field> field(String text) {
        return FIELDS.stream().filter(field -> field.text().equals(text)).findFirst();
    }

    /** Empty where no part can have this name. */
    static Optional<PartName> parse(String text) {
        Optional<Field> field = field(text);
        if (field.isPresent()) {
            return Optional.of(field.get());
        }
        Matcher participant = PARTICIPANT.matcher(text);
        if (participant.matches()) {
            Side side = KeyedEnums.of(Side.class, participant.group(2));
            return Optional.of(new OfParticipant(Integer.parseInt(participant.group(1)), side));
        }
        return Contents.isParagraphId(text) ? Optional.of(new OfParagraph(text)) : Optional.empty();
    }
}
