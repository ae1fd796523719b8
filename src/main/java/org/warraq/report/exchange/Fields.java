package org.warraq.report.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.warraq.report.Content;

/** A content as a list of texts in reading order: what every file format writes, each in its own way. */
final class Fields {

    private final List<Field> fields = new ArrayList<>();

    private Fields() {}

    static List<Field> of(Content content) {
        Fields made = new Fields();
        made.add(Field.HEADLINE, content.headline());
        made.add(content.dateline());
        made.add(content.meeting());
        made.add(Field.BODY, content.body());
        for (Content.Background group : content.background()) {
            made.fields.add(new Field(Field.BACKGROUND, id(group.reportId()), text(group.date())));
            made.add(Field.EARLIER, group.paragraphs());
        }
        made.add(Field.BYLINE, content.byline());
        made.add(Field.PUBLIC_NOTE, content.publicNote());
        return made.fields;
    }

    private void add(Content.@Nullable Dateline dateline) {
        if (dateline != null) {
            // Only one that says nothing needs to be told apart from none.
            add(Field.DATELINE, dateline.equals(new Content.Dateline(null, null, null)) ? "" : null);
            add(Field.PLACE, dateline.place());
            add(Field.DATE, dateline.date());
            add(Field.AGENCY, dateline.agency());
        }
    }

    private void add(Content.@Nullable Meeting meeting) {
        if (meeting != null) {
            add(Field.MEETING, meeting.equals(new Content.Meeting(null, null, List.of())) ? "" : null);
            add(Field.MEETING_DATE, meeting.date());
            add(Field.MEETING_PLACE, meeting.place());
            for (Content.Participant one : meeting.participants()) {
                fields.add(new Field(Field.PARTICIPANT, id(one.nameId()), one.name()));
                add(Field.TITLE, one.title());
                add(Field.PART, one.part() == null ? null : one.part().key());
                add(Field.SIDE, one.side());
            }
        }
    }

    private void add(String key, List<Content.Paragraph> paragraphs) {
        paragraphs.forEach(paragraph -> fields.add(new Field(key, paragraph.id(), paragraph.text())));
    }

    private void add(String key, @Nullable Object text) {
        if (text != null) {
            fields.add(Field.of(key, text(text)));
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static @Nullable String id(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
