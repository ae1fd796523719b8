package org.warraq.memory.tmx;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What reading and writing TMX 1.4b have to agree on. */
final class TmxFormat {

    /** Times, in UTC: {@code 20260311T181500Z}. */
    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);

    /** What our properties' types begin with. */
    static final String PROPERTY = "x-warraq-";

    private TmxFormat() {}
}
