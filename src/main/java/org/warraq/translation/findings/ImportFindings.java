package org.warraq.translation.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.warraq.language.Language;
import org.warraq.report.Originals;
import org.warraq.report.Report;
import org.warraq.translation.Dismissal;
import org.warraq.translation.EditionFinding;
import org.warraq.translation.Policy;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the import of a source edition could not place, as findings. */
@Component
public class ImportFindings {

    private final Originals originals;
    private final MessageSource messages;

    ImportFindings(Originals originals, MessageSource messages) {
        this.originals = originals;
        this.messages = messages;
    }

    public List<EditionFinding> of(Report report, Map<String, Dismissal> dismissals, Locale locale) {
        List<EditionFinding> findings = new ArrayList<>();
        originals.findings(report.id()).ifPresent(json -> {
            int number = 0;
            for (JsonNode node : JsonMapper.shared().readTree(json)) {
                findings.add(
                        finding(node, id(report.id(), node, number++), report.sourceLanguage(), dismissals, locale));
            }
        });
        return findings;
    }

    // What an import found never changes.
    private static String id(UUID report, JsonNode node, int number) {
        return LocatedFinding.hash(
                report + "\n" + number + "\n" + node.get("code").asString());
    }

    private EditionFinding finding(
            JsonNode node, String id, Language language, Map<String, Dismissal> dismissals, Locale locale) {
        List<Object> arguments = new ArrayList<>();
        node.get("arguments").forEach(argument -> arguments.add(value(argument)));
        String code = node.get("code").asString();
        return new EditionFinding(
                id,
                "import-" + code,
                Policy.WARNING,
                language,
                language,
                paragraph(node.get("paragraph")),
                null,
                "target",
                node.get("start").asInt(),
                node.get("end").asInt(),
                messages.getMessage("importing." + code, arguments.toArray(), locale),
                List.of(),
                dismissals.get(id));
    }

    private static @Nullable String paragraph(@Nullable JsonNode paragraph) {
        return paragraph == null || paragraph.isNull() ? null : paragraph.asString();
    }

    // Numbers stay numbers: plural forms are chosen by them.
    private static Object value(JsonNode argument) {
        return argument.isNumber() ? (Object) argument.asLong() : argument.asString();
    }
}
