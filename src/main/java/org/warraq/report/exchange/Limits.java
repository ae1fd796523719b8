package org.warraq.report.exchange;

import org.warraq.people.Refusal;

/** How much of anything a file may have. Sizes in bytes. */
final class Limits {

    /** Characters of text. */
    static final int TEXT = 1 << 20;

    static final int PARAGRAPHS = 2_000;

    /** A page of HTML with all its markup. */
    static final int HTML = 2 << 20;

    /** Tags of a page, and words in one of them. */
    static final int TAGS = 40_000;

    static final int TAG_WORDS = 1_000;

    /** Lines of Markdown, and characters that can be marks. */
    static final int LINES = 20_000;

    static final int MARKS = 20_000;

    /** Entries of an archive. */
    static final int ENTRIES = 2_000;

    /** Everything in an archive, unpacked. */
    static final long UNPACKED = 100L << 20;

    /** What tells an archive's parts apart and says who wrote it; read as a whole. */
    static final long DIRECTORIES = 2L << 20;

    /** The texts of a document with all their markup. One name or comment can be as long, and is held several times over. */
    static final long PARTS = 8L << 20;

    /** List levels, lists and styles. */
    static final int STYLES = 20_000;

    /** Parts of a document's text, empty ones included. */
    static final int BLOCKS = 20_000;

    /** Bytes unpacked from one, and from how many on that is looked at. */
    static final int RATIO = 200;

    static final long RATIO_FROM = 4L << 20;

    /** Elements inside each other. */
    static final int DEPTH = 256;

    /** Parts of a mail inside each other, and beside each other. */
    static final int MAIL_DEPTH = 20;

    static final int MAIL_PARTS = 500;

    private static final long SECONDS = 4;

    private Limits() {}

    static long deadline() {
        return System.nanoTime() + SECONDS * 1_000_000_000L;
    }

    /** @throws Refusal 413 reading took too long */
    static void requireTime(long deadline) {
        if (System.nanoTime() - deadline > 0) {
            throw tooLarge("import-too-slow");
        }
    }

    /** @throws Refusal 413 more parts than there is room for */
    static void requireFew(int count, int most) {
        if (count > most) {
            throw tooLarge("import-too-much-markup");
        }
    }

    static Refusal tooLarge(String reason, Object... arguments) {
        return Refusal.of(Refusal.Kind.TOO_LARGE, reason, arguments);
    }
}
