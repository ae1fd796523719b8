package org.warraq.report;

/** Which text of a part stands in the merged content. */
public enum MergeChoice {
    MINE,
    THEIRS,
    BOTH;

    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
