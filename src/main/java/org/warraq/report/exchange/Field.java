package org.warraq.report.exchange;

import org.jspecify.annotations.Nullable;

/**
 * One text of a content, as it stands in a file.
 *
 * @param key which text it is, see {@link Fields}
 * @param id of the paragraph; of the name's record for a participant, of the earlier report for a background
 */
record Field(String key, @Nullable String id, String text) {

    static final String HEADLINE = "headline";
    static final String DATELINE = "dateline";
    static final String PLACE = "dateline.place";
    static final String DATE = "dateline.date";
    static final String AGENCY = "dateline.agency";
    static final String MEETING = "meeting";
    static final String MEETING_DATE = "meeting.date";
    static final String MEETING_PLACE = "meeting.place";
    static final String PARTICIPANT = "participant";
    static final String TITLE = "participant.title";
    static final String PART = "participant.part";
    static final String SIDE = "participant.side";
    static final String BODY = "body";
    static final String BACKGROUND = "background";
    static final String EARLIER = "earlier";
    static final String BYLINE = "byline";
    static final String PUBLIC_NOTE = "note";

    static Field of(String key, String text) {
        return new Field(key, null, text);
    }

    /** Key and id in one word. */
    String name() {
        return id == null ? key : key + ":" + id;
    }

    /** @param name as {@link #name} gives it */
    static Field named(String name, String text) {
        int colon = name.indexOf(':');
        return colon < 0 ? of(name, text) : new Field(name.substring(0, colon), name.substring(colon + 1), text);
    }

    /** Whether people need to be told what this text is; headlines and paragraphs they know when they see them. */
    boolean isLabelled() {
        return switch (key) {
            case HEADLINE, BODY, EARLIER, DATELINE, MEETING -> false;
            default -> true;
        };
    }

    boolean isParagraph() {
        return key.equals(BODY) || key.equals(EARLIER);
    }
}
