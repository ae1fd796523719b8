package org.warraq.desk.approving;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.warraq.desk.FormAction;
import org.warraq.desk.FormId;
import org.warraq.desk.FormVersion;
import org.warraq.desk.GivenBack;
import org.warraq.desk.LanguageFields;
import org.warraq.desk.MarkFields;
import org.warraq.desk.Spread;
import org.warraq.language.Keyed;
import org.warraq.language.Language;
import org.warraq.people.Reason;
import org.warraq.people.Refusal;
import org.warraq.workflow.Completion;
import org.warraq.workflow.Completion.ReturnTo;
import org.warraq.workflow.ReturnMark;

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

    /**
     * @param text the text as it stands, for the places that were marked in it
     * @throws Refusal 422 if no button of the form says this, for words that are no reason, if a version or language is none, or
     *     if all of a translation would open and nobody said so
     */
    Completion completion(Supplier<Spread> text) {
        return switch (FormAction.parse(Action.class, first("action"))) {
            case APPROVE -> Completion.approve(versions());
            case SPIKE -> Completion.spike(Reason.of(first("words")));
            case RETURN -> returned(MarkFields.parse(sent), text.get());
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

    private Completion returned(MarkFields fields, Spread spread) {
        List<ReturnMark> marks = new ArrayList<>();
        fields.typed().forEach((place, typed) -> marks.addAll(marks(place, typed, spread)));
        ReturnTo to = returnTo(marks, spread.columns().get(0));
        Set<Language> marked = marks.stream().map(ReturnMark::language).collect(Collectors.toSet());
        return back().completion(to, marks, to.draft() || marked.containsAll(to.languages()));
    }

    /** What was said for a return. */
    GivenBack back() {
        return new GivenBack(
                first("kind"),
                first("words"),
                sent.containsKey("all"),
                MarkFields.readable(() -> MarkFields.parse(sent)));
    }

    // The sentences that were ticked, or else all of the passage.
    private static List<ReturnMark> marks(MarkFields.Place place, MarkFields.Typed typed, Spread spread) {
        List<ReturnMark> some = typed.sentences().stream()
                .flatMap(id -> FormId.parse(id).stream())
                .map(id -> GivenBack.mark(place, null, id, typed))
                .toList();
        List<String> parts = spread.partsOf(place.name());
        if (some.isEmpty() && parts.isEmpty()) {
            throw Refusal.invalid(
                    List.of(new Refusal.FieldError("mark." + place.language() + "." + place.name(), "mark-nowhere")));
        }
        return some.isEmpty()
                ? parts.stream()
                        .map(part -> GivenBack.mark(place, part, null, typed))
                        .toList()
                : some;
    }

    // Where nobody said to whom, to whoever wrote what is marked.
    private ReturnTo returnTo(List<ReturnMark> marks, Language source) {
        List<Language> ticked = to().contains("draft") ? List.of(source) : LanguageFields.parse("to", to());
        List<Language> meant = ticked.isEmpty()
                ? marks.stream().map(ReturnMark::language).distinct().toList()
                : ticked;
        return meant.contains(source) ? ReturnTo.DRAFT : new ReturnTo(false, meant);
    }

    /** What the editor saw, not what is the latest by now. @throws Refusal 422 if a version or language is none */
    Map<Language, Integer> versions() {
        Map<Language, Integer> versions = new HashMap<>();
        LanguageFields.parse(VERSION, sent.toSingleValueMap())
                .forEach((language, version) -> versions.put(language, FormVersion.parse(version)));
        return versions;
    }
}
