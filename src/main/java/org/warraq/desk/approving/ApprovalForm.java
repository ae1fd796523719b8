package org.warraq.desk.approving;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.warraq.desk.FormAction;
import org.warraq.desk.FormVersion;
import org.warraq.desk.LanguageFields;
import org.warraq.language.Keyed;
import org.warraq.language.Language;
import org.warraq.people.Reason;
import org.warraq.people.Refusal;
import org.warraq.workflow.Completion;
import org.warraq.workflow.Completion.ReturnTo;
import org.warraq.workflow.ReasonCode;

/** What an editor decided, as the form sends it. */
record ApprovalForm(MultiValueMap<String, String> sent) {

    private static final String VERSION = "version.";

    /** What its buttons say. */
    private enum Action implements Keyed {
        APPROVE,
        RETURN,
        SPIKE
    }

    String first(String name) {
        @Nullable String value = sent.getFirst(name);
        return value == null ? "" : value;
    }

    /** @throws Refusal 422 if no button of the form says this, for words that are no reason, or if a version or language is none */
    Completion completion() {
        return switch (FormAction.parse(Action.class, first("action"))) {
            case APPROVE -> Completion.approve(versions());
            case SPIKE -> Completion.spike(Reason.of(first("words")));
            case RETURN ->
                Completion.back(
                        ReasonCode.find(first("kind")).orElse(null), Reason.optional(first("words")), returnTo());
        };
    }

    /** Which of the page's forms shows again what was typed: {@code approve}, {@code spike}, and the return for all else. */
    String verb() {
        String action = first("action");
        return action.equals("approve") || action.equals("spike") ? action : "return";
    }

    /** Where it is to go back to, as it was ticked. */
    List<String> to() {
        return sent.getOrDefault("to", List.of());
    }

    private ReturnTo returnTo() {
        return to().contains("draft") ? ReturnTo.DRAFT : new ReturnTo(false, LanguageFields.parse("to", to()));
    }

    /** What the editor saw, not what is the latest by now. @throws Refusal 422 if a version or language is none */
    Map<Language, Integer> versions() {
        Map<Language, Integer> versions = new HashMap<>();
        LanguageFields.parse(VERSION, sent.toSingleValueMap())
                .forEach((language, version) -> versions.put(language, FormVersion.parse(version)));
        return versions;
    }
}
