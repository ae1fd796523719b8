package org.warraq.desk.approving;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.warraq.language.Language;
import org.warraq.workflow.Completion;
import org.warraq.workflow.Completion.ReturnTo;
import org.warraq.workflow.Decision;

/** What an editor decided, as the form sends it. */
record ApprovalForm(MultiValueMap<String, String> sent) {

    private static final String VERSION = "version.";

    String first(String name) {
        @Nullable String value = sent.getFirst(name);
        return value == null ? "" : value;
    }

    Completion completion(String reason) {
        return switch (first("action")) {
            case "approve" -> Completion.approve(versions());
            case "spike" -> Completion.of(Decision.SPIKE, reason);
            default -> Completion.back(reason, returnTo());
        };
    }

    private ReturnTo returnTo() {
        List<String> to = sent.getOrDefault("to", List.of());
        if (to.contains("draft")) {
            return ReturnTo.DRAFT;
        }
        return new ReturnTo(false, to.stream().map(Language::of).toList());
    }

    // What the editor saw, not what is the latest by now.
    private Map<Language, Integer> versions() {
        Map<Language, Integer> versions = new HashMap<>();
        sent.toSingleValueMap().forEach((name, value) -> {
            if (name.startsWith(VERSION)) {
                versions.put(Language.of(name.substring(VERSION.length())), Integer.valueOf(value));
            }
        });
        return versions;
    }
}
