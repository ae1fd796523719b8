package org.warraq.desk.journal;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.warraq.journal.JournalLine;
import org.warraq.workflow.ReasonCode;

/** Finds the code in what the journal says of a return: it begins the detail, before {@code ": "} where more follows. */
final class CodedReturns {

    private static final Set<String> RETURNS =
            Set.of("translation-returned", "report-returned", "editions-returned", "withdrawal-refused");

    private CodedReturns() {}

    /** {@code null} where it is no return, or one from before every return had a code. */
    static @Nullable ReasonCode code(JournalLine line) {
        String detail = line.detail();
        return detail == null || !RETURNS.contains(line.action())
                ? null
                : ReasonCode.find(detail.split(": ", 2)[0]).orElse(null);
    }
}
