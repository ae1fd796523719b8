package org.warraq.language;

/** The year behind a day and a month. */
final class Years {

    // A number outside is more likely a quantity: "On March 14, 1500 people …".
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2199;

    private Years() {}

    /** Reads a year; -1, and back to {@code before}, where there is none. */
    static int read(Scan scan, int before) {
        int year = scan.skipBlank().number(4, 4);
        if (!isYear(year)) {
            scan.backTo(before);
            return -1;
        }
        return year;
    }

    static boolean isYear(int number) {
        return number >= EARLIEST && number <= LATEST;
    }
}
