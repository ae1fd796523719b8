package org.warraq.workflow.tasks;

import org.jspecify.annotations.Nullable;

/**
 * What the database says of a person and a task.
 *
 * @param qualified whether they hold the role and the languages
 * @param barredBy the part they had in this round that keeps them out; {@code null} if none does
 */
public record TaskStanding(boolean qualified, @Nullable String barredBy) {}
