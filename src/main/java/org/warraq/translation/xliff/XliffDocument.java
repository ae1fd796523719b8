package org.warraq.translation.xliff;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A translation as it goes out.
 *
 * @param report the report's id
 * @param original what people call it
 * @param source the language translated from
 * @param sourceVersion the version of the source that the sentences were taken from
 */
public record XliffDocument(
        String report,
        String original,
        Side source,
        Side target,
        int sourceVersion,
        List<Unit> units,
        List<Note> notes) {

    /**
     * One side's language.
     *
     * @param tag in BCP 47
     * @param direction {@code ltr} or {@code rtl}
     */
    public record Side(String tag, String direction) {}

    /**
     * A part of the text.
     *
     * @param id lives as long as the part
     * @param fixed whether it is one piece and stays one
     */
    public record Unit(String id, boolean fixed, List<Sentence> sentences, List<Term> terms, List<Note> notes) {}

    /**
     * What is translated at once.
     *
     * @param gap the white space behind it
     * @param target empty where there is none yet
     * @param state as the standard calls it
     * @param finer what of the state the standard has no word for
     * @param row the counter that tells whether somebody saved it meanwhile
     */
    public record Sentence(
            String id,
            String source,
            String gap,
            String target,
            String state,
            @Nullable String finer,
            int row,
            boolean stale,
            List<Candidate> candidates) {}

    /**
     * A translation of something like it.
     *
     * @param score 0 to 100
     * @param type as the standard calls it: {@code tm}, {@code icm} in the same context, {@code mt} from a machine
     */
    public record Candidate(String source, String target, int score, String type, String origin) {}

    /** A name or term found in the source, and how it may be translated. */
    public record Term(String term, List<String> translations, String origin) {}

    /** Something for people to read. */
    public record Note(String text, String category) {}
}
