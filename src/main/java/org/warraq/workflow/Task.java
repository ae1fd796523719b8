package org.warraq.workflow;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Language;
import org.warraq.report.Urgency;

/**
 * One person's step in a stage.
 *
 * @param step the element id in the diagram
 * @param definition which version of the process that is in, for {@link StepNames}; {@code null} where it was not kept
 * @param language the edition it is about; {@code null} where it is about all of them
 * @param sourceLanguage the report's
 * @param headline the source edition's, in the source language
 * @param assignee the username of who holds it; {@code null} while anybody may take it
 * @param assigneeName what people call them
 * @param blocked whether nobody in the newsroom may take it
 * @param returnedReason why it came back; {@code null} if it did not
 * @param returnedCode the same from a short list, where that was said
 * @param offeredTo the username of who is offered it first, as they returned it; {@code null} where nobody is, or they may not
 *     take it any more
 * @param offeredToName what people call them
 * @param openQuestions how many questions to the reporter wait for an answer, in its language or, where it is about all of
 *     them, in any
 */
public record Task(
        UUID id,
        UUID reportId,
        int round,
        Stage stage,
        String step,
        @Nullable String definition,
        @Nullable Language language,
        Language sourceLanguage,
        String headline,
        Urgency urgency,
        @Nullable UUID assigneeId,
        @Nullable String assignee,
        @Nullable String assigneeName,
        Instant created,
        Instant due,
        boolean overdue,
        boolean blocked,
        @Nullable String returnedReason,
        @Nullable ReasonCode returnedCode,
        @Nullable String offeredTo,
        @Nullable String offeredToName,
        int openQuestions) {

    public boolean isHeldBy(UUID person) {
        return person.equals(assigneeId);
    }
}
