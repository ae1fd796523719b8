package org.warraq.desk.administration;

import org.jspecify.annotations.Nullable;
import org.warraq.journal.Verification.Break;
import org.warraq.language.Language;

/**
 * A link that does not hold, as people can find it.
 *
 * @param kind {@code newsroom}, {@code journal}, {@code version} or {@code checkpoint}
 * @param report the report's id, where it is about one
 * @param language of the edition, where it is about versions
 */
record BrokenChain(
        String kind, @Nullable String report, @Nullable Language language, long place, String problem) {

    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    /** Walks name chains by report and language, checkpoints by {@code journal/} and {@code version/} before that. */
    static BrokenChain of(Break found) {
        String chain = found.chain().replaceFirst("^(journal|version)/", "");
        String[] parts = chain.split("/", 2);
        String report = parts[0].matches(ID) ? parts[0] : null;
        if (parts.length == 2 && report != null && parts[1].matches("[a-z]{2,3}")) {
            return new BrokenChain("version", report, Language.of(parts[1]), found.number(), found.problem());
        }
        String kind = report != null ? "journal" : chain.equals("newsroom") ? "newsroom" : "checkpoint";
        return new BrokenChain(kind, report, null, found.number(), found.problem());
    }
}
