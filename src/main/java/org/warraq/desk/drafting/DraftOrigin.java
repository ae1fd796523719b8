package org.warraq.desk.drafting;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.warraq.desk.FormVersion;

/**
 * What the text on a page was made from; as one word, {@code 3.17}, or {@code 3.} without a working copy.
 *
 * @param base the version
 * @param copy the row version of the working copy the page knows; {@code null} if it knows none
 */
record DraftOrigin(int base, @Nullable Integer copy) {

    /** Of a page that does not say: whatever is there now stands against it. */
    static final DraftOrigin UNKNOWN = new DraftOrigin(0, null);

    private static final Pattern WORD = Pattern.compile("([0-9]{1,9})[.]([0-9]{0,9})");

    /** As two fields of a form say it. @throws Refusal 428 if the first does not name a version */
    static DraftOrigin parse(String base, String copy) {
        return new DraftOrigin(FormVersion.parse(base), FormVersion.find(copy).orElse(null));
    }

    /** As one word. @throws Refusal 428 if it is none */
    static DraftOrigin parse(String word) {
        Matcher matcher = WORD.matcher(word);
        return matcher.matches() ? parse(matcher.group(1), matcher.group(2)) : parse("", "");
    }

    String word() {
        return base + "." + (copy == null ? "" : copy);
    }
}
