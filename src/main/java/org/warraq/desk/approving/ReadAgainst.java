package org.warraq.desk.approving;

import java.util.List;
import java.util.Map;
import org.warraq.language.Language;
import org.warraq.workflow.SeenVersions.Since;

/**
 * What a report is read against by whoever decides on it.
 *
 * @param chosen the key of a {@link Since}, {@link #NOTHING}, or {@link #OPENED}
 * @param offered what it could be read against
 * @param versions of each language; one that is left out is read by itself
 */
record ReadAgainst(String chosen, List<Since> offered, Map<Language, Integer> versions) {

    /** It is read as it stands. */
    static final String NOTHING = "nothing";

    /** It is read against what somebody had before their eyes when they decided in vain. */
    static final String OPENED = "opened";

    /** What was asked for, where there is such a thing. */
    static ReadAgainst of(String chosen, Map<Since, Map<Language, Integer>> seen) {
        Map<Language, Integer> versions = seen.entrySet().stream()
                .filter(one -> one.getKey().key().equals(chosen))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Map.of());
        return new ReadAgainst(versions.isEmpty() ? NOTHING : chosen, List.copyOf(seen.keySet()), versions);
    }

    /** What somebody had before their eyes. */
    static ReadAgainst opened(Map<Language, Integer> versions, Map<Since, Map<Language, Integer>> seen) {
        return new ReadAgainst(OPENED, List.copyOf(seen.keySet()), versions);
    }

    /**
     * What serves best unasked: what changed since it came back, or since readers were given it.
     *
     * @param first whether it is the first publication: then nothing may have changed for readers
     */
    static ReadAgainst unasked(boolean first, Map<Since, Map<Language, Integer>> seen) {
        String unlessReturned = first ? NOTHING : Since.RELEASE.key();
        return of(seen.containsKey(Since.RETURN) ? Since.RETURN.key() : unlessReturned, seen);
    }
}
