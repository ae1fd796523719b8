package org.warraq.workflow;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Language;

/**
 * How long one step of a report waited and was worked on; until it ends, up to now by the database's clock.
 *
 * @param definition which version of the process the step is in, for {@link StepNames}; {@code null} where it was not kept
 * @param language the edition it is about; {@code null} where it is about the source edition or all of them
 * @param person the name of who has it, or had it last; {@code null} if nobody took it
 * @param outcome the decision it ended with, or {@code cancelled}; {@code null} while it is open
 * @param waited from its appearance until somebody took it
 * @param worked from then until its end; {@code null} if nobody took it
 * @param mayTakeBack whether what was submitted here has not been taken up yet
 */
public record StepTime(
        UUID task,
        int round,
        @Nullable Language language,
        Stage stage,
        String step,
        @Nullable String definition,
        @Nullable UUID personId,
        @Nullable String person,
        Instant created,
        @Nullable Instant ended,
        @Nullable String outcome,
        Duration waited,
        @Nullable Duration worked,
        boolean mayTakeBack) {

    /**
     * Who did a step last.
     *
     * @param steps oldest first
     * @param language {@code null} for the source edition
     * @return their name; {@code null} where nobody did in this round
     */
    public static @Nullable String lastIn(List<StepTime> steps, int round, Stage stage, @Nullable Language language) {
        return steps.stream()
                .filter(step ->
                        step.round() == round && step.stage() == stage && Objects.equals(step.language(), language))
                .map(StepTime::person)
                .filter(Objects::nonNull)
                .reduce((one, later) -> later)
                .orElse(null);
    }

    public boolean isOpen() {
        return ended == null;
    }
}
