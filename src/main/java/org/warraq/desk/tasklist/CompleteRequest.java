package org.warraq.desk.tasklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Language;
import org.warraq.people.Reason;
import org.warraq.people.Refusal;
import org.warraq.workflow.Completion;
import org.warraq.workflow.Completion.ReturnTo;
import org.warraq.workflow.Decision;
import org.warraq.workflow.ReasonCode;
import org.warraq.workflow.ReturnMark;
import tools.jackson.databind.JsonNode;

/**
 * @param reasonCode return only: why, from a short list, beside the words
 * @param marks return only: the places that are meant
 * @param returnTo {@code "draft"} or a list of languages
 */
record CompleteRequest(
        @Nullable Decision decision,
        @Nullable String reason,
        @Nullable ReasonCode reasonCode,
        @Nullable List<MarkRequest> marks,
        @Nullable JsonNode returnTo,
        @Nullable Map<Language, Integer> versions) {

    Completion completion() {
        if (decision == null) {
            throw Refusal.invalid(List.of(new Refusal.FieldError("decision", "required")));
        }
        return new Completion(decision, Reason.optional(reason), reasonCode, destination(), marked(), versions);
    }

    private List<ReturnMark> marked() {
        List<ReturnMark> read = new ArrayList<>();
        for (MarkRequest mark : marks == null ? List.<MarkRequest>of() : marks) {
            read.add(mark.mark("marks[" + read.size() + "]"));
        }
        return read;
    }

    private ReturnTo destination() {
        if (returnTo == null || returnTo.isNull()) {
            return ReturnTo.NOWHERE;
        }
        if (returnTo.isString() && returnTo.stringValue().equals("draft")) {
            return ReturnTo.DRAFT;
        }
        return new ReturnTo(false, languages(returnTo));
    }

    private static List<Language> languages(JsonNode node) {
        List<Language> languages = new ArrayList<>();
        for (JsonNode tag : node.isArray() ? node : List.<JsonNode>of(node)) {
            languages.add(language(tag));
        }
        return languages;
    }

    private static Language language(JsonNode tag) {
        try {
            return Language.of(tag.isString() ? tag.stringValue() : "");
        } catch (IllegalArgumentException none) {
            throw Refusal.invalid(List.of(new Refusal.FieldError("returnTo", "return-to-unknown")));
        }
    }
}
