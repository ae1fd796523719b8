package org.warraq.report.exchange;

import org.warraq.people.Refusal;

/** How much of anything a file may have. Sizes in bytes. */
final class Limits {

    /** Characters of text. */
    static final int TEXT = 1 << 20;

    static final int PARAGRAPHS = 2_000;

    /** A page of HTML with all its markup. */
    static final int HTML = 2 << 20;

    /** Entries of an archive. */
    static final int ENTRIES = 2_000;

    /** Everything in an archive, unpacked. */
    static final long UNPACKED = 100L << 20;

    /** What tells an archive's parts apart; read as a whole. */
    static final long DIRECTORY_PART = 1 << 20;

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

    static Refusal tooLarge(String reason, Object... arguments) {
        return Refusal.of(Refusal.Kind.TOO_LARGE, reason, arguments);
    }
}
