package org.warraq.demo;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Language;
import org.warraq.report.Content;
import org.warraq.report.Urgency;
import org.warraq.workflow.ReasonCode;

/**
 * A file of {@code db/demo}.
 *
 * @param stage how far it has come: "draft", "translate", "returned", "review", "approve" or
 *     {@code published}
 * @param reason why it was returned
 * @param reasonCode the same from the short list
 * @param editions both languages, whole, without paragraph ids
 */
record DemoReport(
        Language sourceLanguage,
        Urgency urgency,
        String stage,
        String reporter,
        String translator,
        String reviewer,
        String editor,
        @Nullable String reason,
        @Nullable ReasonCode reasonCode,
        Map<Language, Content> editions) {

    private static final java.util.List<String> STAGES =
            java.util.List.of("draft", "translate", "returned", "review", "approve", "published");

    Content source() {
        return java.util.Objects.requireNonNull(editions.get(sourceLanguage));
    }

    Language target() {
        return editions.keySet().stream()
                .filter(language -> !language.equals(sourceLanguage))
                .findFirst()
                .orElseThrow();
    }

    Content translation() {
        return java.util.Objects.requireNonNull(editions.get(target()));
    }

    /** Whether it has come further than this stage. */
    boolean isPast(String earlier) {
        return STAGES.indexOf(stage) > STAGES.indexOf(earlier);
    }
}
