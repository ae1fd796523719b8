package org.warraq.desk;

import org.jspecify.annotations.Nullable;
import org.warraq.people.Reason;
import org.warraq.people.Refusal;

/** The body of a verb that wants a reason and nothing else. */
public record GivenReason(@Nullable String reason) {

    /** @throws Refusal 422 at the field {@code reason} */
    public Reason required() {
        return Reason.of(reason);
    }
}
