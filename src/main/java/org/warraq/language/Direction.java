package org.warraq.language;

/** The base direction of a text, as the HTML {@code dir} attribute takes it. */
public enum Direction {
    LTR,
    RTL;

    /** {@code ltr} or {@code rtl}. */
    public String tag() {
        return this == LTR ? "ltr" : "rtl";
    }
}
