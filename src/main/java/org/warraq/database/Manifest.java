package org.warraq.database;

import java.time.Instant;
import java.util.List;

/**
 * The last entry of a backup, {@code manifest.json}: what the file holds, so that a file cut short or altered shows.
 *
 * @param format always {@link #FORMAT}
 * @param schemaVersion the last migration the database had seen
 * @param tables in the order in which they can be loaded
 */
record Manifest(String format, String schemaVersion, Instant takenAt, List<Contents> tables) {

    static final String FORMAT = "warraq-backup-2";

    /** Until the first release; its versions of the schema are counted otherwise. */
    static final String FORMAT_OF_BEFORE = "warraq-backup-1";

    static final String ENTRY = "manifest.json";

    /**
     * One table's rows, in the entry {@code schema.name.copy} in PostgreSQL's COPY text format, UTF-8.
     *
     * @param sha256 of that entry, lower-case hex
     */
    record Contents(Table table, long rows, String sha256) {}
}
