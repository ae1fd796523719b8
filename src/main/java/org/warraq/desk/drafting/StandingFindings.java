package org.warraq.desk.drafting;

import java.util.List;
import java.util.Map;
import org.warraq.translation.EditionFinding;

/**
 * How much is still to be looked at: what was put aside does not count.
 *
 * @param errors those that block
 * @param warnings all others
 */
record StandingFindings(long errors, long warnings) {

    static StandingFindings of(Map<String, List<EditionFinding>> beside) {
        List<EditionFinding> standing = beside.values().stream()
                .flatMap(List::stream)
                .filter(finding -> finding.dismissed() == null)
                .toList();
        long errors = standing.stream()
                .filter(finding -> finding.severity().equals("error"))
                .count();
        return new StandingFindings(errors, standing.size() - errors);
    }

    public long all() {
        return errors + warnings;
    }
}
