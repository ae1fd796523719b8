package org.warraq.desk;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.warraq.database.NotACursor;
import org.warraq.database.Page;
import org.warraq.people.Refusal;

/** What every list call of the contract does with its parameters. */
public final class Lists {

    private Lists() {}

    /** @throws Refusal 422 outside 1 to 200 */
    public static int limit(@Nullable Integer asked) {
        int limit = asked == null ? Page.DEFAULT : asked;
        if (limit < 1 || limit > Page.LIMIT) {
            throw Refusal.invalid("limit", 1, Page.LIMIT);
        }
        return limit;
    }

    /** Reads a page; a cursor that is none of that list's is a 422. */
    public static <T> Page<T> page(Supplier<Page<T>> read) {
        try {
            return read.get();
        } catch (NotACursor noPlace) {
            throw Refusal.invalid("cursor");
        }
    }
}
