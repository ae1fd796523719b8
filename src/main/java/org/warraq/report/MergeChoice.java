package org.warraq.report;

import org.warraq.language.Keyed;

/** Which text of a part stands in the merged content. */
public enum MergeChoice implements Keyed {
    MINE,
    THEIRS,
    BOTH;
}
