package org.warraq.workflow.tasks;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Language;
import org.warraq.people.Person;
import org.warraq.report.Report;
import org.warraq.workflow.Task;

/**
 * A task, its report and somebody who wants to do something about it, all locked until the transaction ends.
 *
 * @param latest the latest version of every edition that is not dropped; {@code null} before the first
 * @param unfinished how many segments of each of them are open, drafted or empty, where any is; only where an editor approves
 * @param stopped whether a question or suggestion is open that stops accepting or approving
 */
public record LockedTask(
        Report report,
        Task task,
        Person actor,
        TaskStanding standing,
        Map<Language, @Nullable Integer> latest,
        Map<Language, Integer> unfinished,
        boolean stopped) {}
