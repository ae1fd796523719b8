package org.warraq.workflow;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Language;

/**
 * How somebody wants to end a task.
 *
 * @param reason required with return and spike; where a code is given, it may be left out and says the same
 * @param reasonCode return only: why, from a short list
 * @param returnTo approve only: {@code draft}, or the languages to be translated again
 * @param versions approve only: the exact versions the editor saw, of every language
 */
public record Completion(
        Decision decision,
        @Nullable String reason,
        @Nullable ReasonCode reasonCode,
        ReturnTo returnTo,
        @Nullable Map<Language, Integer> versions) {

    public Completion {
        if (reasonCode != null && (reason == null || reason.isBlank())) {
            reason = reasonCode.key();
        }
    }

    /** Where a returned report goes. */
    public record ReturnTo(boolean draft, List<Language> languages) {
        public static final ReturnTo NOWHERE = new ReturnTo(false, List.of());
        public static final ReturnTo DRAFT = new ReturnTo(true, List.of());
    }

    public static Completion of(Decision decision) {
        return new Completion(decision, null, null, ReturnTo.NOWHERE, null);
    }

    public static Completion of(Decision decision, String reason) {
        return new Completion(decision, reason, null, ReturnTo.NOWHERE, null);
    }

    /** Returned for a reason of the short list, with words or without. */
    public static Completion back(ReasonCode code, String reason) {
        return new Completion(Decision.RETURN, reason, code, ReturnTo.NOWHERE, null);
    }

    public static Completion approve(Map<Language, Integer> versions) {
        return new Completion(Decision.APPROVE, null, null, ReturnTo.NOWHERE, versions);
    }

    public static Completion back(String reason, ReturnTo to) {
        return new Completion(Decision.RETURN, reason, null, to, null);
    }
}
