package org.warraq.report.exchange;

import org.jspecify.annotations.Nullable;

/**
 * A paragraph that was read.
 *
 * @param control the innermost around it
 * @param label whether it only tells people what follows
 */
record DocxBlock(@Nullable DocxControl control, boolean label, String text) {}
