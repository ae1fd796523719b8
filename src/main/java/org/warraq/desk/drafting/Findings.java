package org.warraq.desk.drafting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.warraq.language.Language;
import org.warraq.report.Content;
import org.warraq.report.Originals;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is to be looked at in a source edition: for now, what the import could not place. Checks of texts attach here. */
@Component
class Findings {

    private final Originals originals;
    private final MessageSource messages;

    Findings(Originals originals, MessageSource messages) {
        this.originals = originals;
        this.messages = messages;
    }

    /**
     * One finding, as the HTTP contract has it.
     *
     * @param paragraphId {@code null} where it is about the whole
     * @param start in UTF-16 units
     */
    public record Finding(
            String check,
            String severity,
            Language language,
            @Nullable String paragraphId,
            @Nullable UUID segmentId,
            int start,
            int end,
            String message,
            List<String> suggestions) {}

    List<Finding> of(UUID report, Language source, Locale locale) {
        List<Finding> findings = new ArrayList<>();
        originals
                .findings(report)
                .ifPresent(json -> JsonMapper.shared()
                        .readTree(json)
                        .forEach(node -> findings.add(finding(node, source, locale))));
        return findings;
    }

    /** By paragraph; under an empty name those about no paragraph that is there. */
    Map<String, List<Finding>> beside(Content content, UUID report, Language source, Locale locale) {
        Map<String, List<Finding>> beside = new LinkedHashMap<>();
        for (Finding finding : of(report, source, locale)) {
            String paragraph = finding.paragraphId();
            String place = paragraph != null && content.ids().contains(paragraph) ? paragraph : "";
            beside.computeIfAbsent(place, id -> new ArrayList<>()).add(finding);
        }
        return beside;
    }

    private Finding finding(JsonNode node, Language language, Locale locale) {
        List<Object> arguments = new ArrayList<>();
        node.get("arguments").forEach(argument -> arguments.add(value(argument)));
        String code = node.get("code").asString();
        JsonNode paragraph = node.get("paragraph");
        return new Finding(
                "import-" + code,
                "warning",
                language,
                paragraph == null || paragraph.isNull() ? null : paragraph.asString(),
                null,
                node.get("start").asInt(),
                node.get("end").asInt(),
                messages.getMessage("importing." + code, arguments.toArray(), locale),
                List.of());
    }

    // Numbers stay numbers: plural forms are chosen by them.
    private static Object value(JsonNode argument) {
        return argument.isNumber() ? (Object) argument.asLong() : argument.asString();
    }
}
