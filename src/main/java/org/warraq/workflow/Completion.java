package org.warraq.workflow;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Language;
import org.warraq.people.Reason;

/**
 * How somebody wants to end a task.
 *
 * @param reason required with return and spike; a code of the short list says as much, unless it is {@code other}
 * @param reasonCode return only: why, from a short list
 * @param returnTo approve only: {@code draft}, or the languages to be translated again
 * @param marks return only: the places that are meant
 * @param versions approve only: the exact versions the editor saw, of every language
 */
public record Completion(
        Decision decision,
        @Nullable Reason reason,
        @Nullable ReasonCode reasonCode,
        ReturnTo returnTo,
        List<ReturnMark> marks,
        @Nullable Map<Language, Integer> versions) {

    public Completion {
        if (reason == null && reasonCode != null && reasonCode != ReasonCode.OTHER) {
            reason = new Reason(reasonCode.key());
        }
        marks = List.copyOf(marks);
    }

    /** Where a returned report goes. */
    public record ReturnTo(boolean draft, List<Language> languages) {
        public static final ReturnTo NOWHERE = new ReturnTo(false, List.of());
        public static final ReturnTo DRAFT = new ReturnTo(true, List.of());
    }

    public static Completion of(Decision decision) {
        return new Completion(decision, null, null, ReturnTo.NOWHERE, List.of(), null);
    }

    public static Completion approve(Map<Language, Integer> versions) {
        return new Completion(Decision.APPROVE, null, null, ReturnTo.NOWHERE, List.of(), versions);
    }

    public static Completion spike(Reason reason) {
        return new Completion(Decision.SPIKE, reason, null, ReturnTo.NOWHERE, List.of(), null);
    }

    /** Returned, for a reason of the short list, in words, or both. */
    public static Completion back(@Nullable ReasonCode code, @Nullable Reason reason, ReturnTo to) {
        return new Completion(Decision.RETURN, reason, code, to, List.of(), null);
    }

    /** The same with its codes known: every return has one, and so has every mark that says why. */
    Completion coded(ReasonLabels labels) {
        if (decision != Decision.RETURN) {
            return this;
        }
        List<ReturnMark> coded = marks.stream().map(mark -> coded(mark, labels)).toList();
        return new Completion(decision, reason, labels.meant(reasonCode, reason), returnTo, coded, versions);
    }

    private static ReturnMark coded(ReturnMark mark, ReasonLabels labels) {
        ReasonCode code = mark.reason() == null ? mark.reasonCode() : labels.meant(mark.reasonCode(), mark.reason());
        return new ReturnMark(mark.language(), mark.paragraphId(), mark.segmentId(), mark.reason(), code);
    }
}
