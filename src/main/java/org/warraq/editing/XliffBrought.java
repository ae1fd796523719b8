package org.warraq.editing;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.warraq.translation.XliffChanges;

/**
 * What became of a file; {@link XliffImports} keeps it.
 *
 * @param version the version cut by it; {@code null} where nothing was changed
 * @param updated how many segments it changed
 * @param realigned how many of those found their sentence elsewhere, cut differently, or changed
 * @param noted how many questions and comments came with it
 */
public record XliffBrought(
        UUID id,
        @Nullable Integer version,
        int updated,
        int unchanged,
        int realigned,
        int noted,
        List<XliffChanges.Conflict> conflicts,
        List<XliffChanges.Problem> problems) {}
