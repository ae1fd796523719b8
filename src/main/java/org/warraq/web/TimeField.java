package org.warraq.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.warraq.people.Refusal.FieldError;

/**
 * A field in which a time is typed, as {@code web/time :: field} shows it.
 *
 * @param text what stands in it, on the newsroom's clock
 * @param before what was stored, in UTC; {@code ""} for nothing
 * @param zone whose clock it is, in words
 * @param choices the two moments it may mean, where the clocks show it twice; else none
 */
public record TimeField(
        String name,
        String text,
        String before,
        String zone,
        List<OffsetChoice> choices,
        @Nullable FieldError problem) {

    /** One of two. @param value what is sent for it */
    public record OffsetChoice(String value, String label, boolean chosen) {}
}
