package org.warraq.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.warraq.people.Reason;
import org.warraq.people.Refusal;
import org.warraq.workflow.Completion;
import org.warraq.workflow.Completion.ReturnTo;
import org.warraq.workflow.Decision;
import org.warraq.workflow.ReasonCode;
import org.warraq.workflow.ReturnMark;

/**
 * A return as a page sends it. Pages ask about what the API does not: one that points at nothing opens all of it, and is meant
 * only where somebody says so.
 *
 * @param kind a code of the short list, and {@code words}, of the whole; where both are empty, what is said of its places holds
 * @param all whether all of it is meant
 */
public record GivenBack(String kind, String words, boolean all, MarkFields fields) {

    public static final GivenBack NOTHING = new GivenBack("", "", false, MarkFields.NONE);

    private static final String ALL = "all";
    private static final String REASON = "reason";

    /**
     * @param marks what the fields point at
     * @param pointed whether everything that would open is pointed at
     * @throws Refusal 422 where all of it would open and nobody said so, without a reason, and for words that are none
     */
    public Completion completion(ReturnTo to, List<ReturnMark> marks, boolean pointed) {
        List<Refusal.FieldError> wrong = new ArrayList<>();
        if (!pointed && !all) {
            wrong.add(new Refusal.FieldError(ALL, "return-all"));
        }
        ReasonCode code = ReasonCode.find(kind).orElse(null);
        Reason reason = reason(words, wrong);
        if (code == null && reason == null) {
            MarkFields.Typed whole = fields.whole();
            code = whole.code();
            reason = reason(whole.words(), wrong);
        }
        if (!wrong.isEmpty()) {
            if (code == null
                    && reason == null
                    && wrong.stream().noneMatch(one -> one.field().equals(REASON))) {
                wrong.add(new Refusal.FieldError(REASON, "reason-required"));
            }
            throw Refusal.invalid(wrong);
        }
        return new Completion(Decision.RETURN, reason, code, to, marks, null);
    }

    private static @Nullable Reason reason(String words, List<Refusal.FieldError> wrong) {
        try {
            return Reason.optional(words);
        } catch (Refusal none) {
            wrong.addAll(none.fields());
            return null;
        }
    }

    /**
     * A place as it is kept.
     *
     * @param typed {@code null} where nothing was said of it
     * @throws Refusal 422 for words that are no reason
     */
    public static ReturnMark mark(
            MarkFields.Place place,
            @Nullable String paragraph,
            @Nullable UUID segment,
            MarkFields.@Nullable Typed typed) {
        if (typed == null) {
            return new ReturnMark(place.language(), paragraph, segment, null, null);
        }
        Reason reason = Reason.optional("mark-words." + place.language() + "." + place.name(), typed.words());
        return new ReturnMark(place.language(), paragraph, segment, reason, typed.code());
    }
}
