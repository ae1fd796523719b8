package org.warraq.report;

/** How much a content may hold. Texts are measured in UTF-16 units. */
final class ContentLimits {

    static final int SIDE_LIMIT = 40;
    static final int FIELD_LIMIT = 1_000;
    static final int PARAGRAPH_LIMIT = 50_000;
    /** Of text and background together. */
    static final int PARAGRAPHS_LIMIT = 2_000;

    static final int PARTICIPANTS_LIMIT = 200;

    private ContentLimits() {}
}
