package org.warraq.workflow;

import java.util.Map;

/**
 * How many tasks there are for somebody.
 *
 * @param overdue of those they hold
 * @param byStage of those they hold or could claim, by stage key
 */
public record TaskCounts(long mine, long available, long overdue, Map<String, Long> byStage) {}
