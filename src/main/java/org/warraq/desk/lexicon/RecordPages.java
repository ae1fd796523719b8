package org.warraq.desk.lexicon;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.warraq.desk.FormAction;
import org.warraq.desk.FormVersion;
import org.warraq.desk.Refusals;
import org.warraq.language.Keyed;
import org.warraq.lexicon.Authority;
import org.warraq.lexicon.Kind;
import org.warraq.lexicon.Registry;
import org.warraq.people.Person;
import org.warraq.people.Reason;
import org.warraq.people.Refusal;

/** Names and terms, for people: one pair of pages for both. */
@Controller
@RequestMapping("/{what:names|terms}")
@Tag(name = "Names and terms")
class RecordPages {

    private enum RecordAction implements Keyed {
        SAVE,
        ADD_FORM,
        ADD_TITLE
    }

    private static final String LIST = "lexicon/records";
    private static final String ONE = "lexicon/record";

    private final RecordView view;
    private final Registry registry;

    RecordPages(RecordView view, Registry registry) {
        this.view = view;
        this.registry = registry;
    }

    @GetMapping
    String list(Person me, @PathVariable String what, @RequestParam Map<String, String> parameters, Model model) {
        view.list(me, new RecordFilter(what, parameters), model);
        return LIST;
    }

    @GetMapping("/new")
    String blank(Person me, @PathVariable String what, @RequestParam(defaultValue = "") String text, Model model) {
        view.blank(me, kind(what), text, model);
        return ONE;
    }

    @PostMapping("/new")
    String add(
            Person me,
            @PathVariable String what,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "save") String action,
            Model model,
            HttpServletResponse response) {
        RecordForm form = RecordForm.of(kind(what), sent);
        try {
            RecordAction asked = FormAction.parse(RecordAction.class, action);
            if (asked == RecordAction.SAVE) {
                return one(what, registry.add(me, form.read()).id(), "added");
            }
            view.typed(me, view.more(form, asked == RecordAction.ADD_TITLE), null, model);
        } catch (Refusal refusal) {
            Refusals.show(refusal, model, response);
            view.typed(me, form, null, model);
        }
        return ONE;
    }

    @GetMapping("/{id}")
    String show(
            Person me,
            @PathVariable String what,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String done,
            Model model) {
        Authority record = registry.get(id, isName(what));
        model.addAttribute("done", done);
        view.typed(me, RecordForm.of(record), record, model);
        return ONE;
    }

    @PostMapping("/{id}")
    String change(
            Person me,
            @PathVariable String what,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "save") String action,
            Model model,
            HttpServletResponse response) {
        RecordForm form = RecordForm.of(kind(what), sent);
        Authority record = registry.get(id, isName(what));
        try {
            RecordAction asked = FormAction.parse(RecordAction.class, action);
            if (asked == RecordAction.SAVE) {
                registry.change(me, id, form.version(), form.read());
                return one(what, id, "saved");
            }
            view.typed(me, view.more(form, asked == RecordAction.ADD_TITLE), record, model);
        } catch (Refusal refusal) {
            Refusals.show(refusal, model, response);
            // Who was too slow sees what it is now beside what they typed.
            view.clash(refusal, record, model);
            view.typed(me, form, record, model);
        }
        return ONE;
    }

    @PostMapping("/{id}/{verb:accept|refuse|merge}")
    String decide(
            Person me,
            @PathVariable String what,
            @PathVariable UUID id,
            @PathVariable String verb,
            @RequestParam(defaultValue = "0") String version,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String into,
            Model model,
            HttpServletResponse response) {
        boolean name = isName(what);
        try {
            int seen = FormVersion.parse(version);
            return switch (verb) {
                case "accept" -> one(what, registry.accept(me, id, name, seen).id(), "accepted");
                case "refuse" ->
                    one(
                            what,
                            registry.refuse(me, id, name, seen, Reason.of(reason))
                                    .id(),
                            "refused");
                default ->
                    one(
                            what,
                            registry.merge(me, id, name, seen, RecordView.id(into))
                                    .id(),
                            "merged");
            };
        } catch (Refusal refusal) {
            Refusals.show(refusal, model, response);
            model.addAttribute("reason", reason);
            Authority record = registry.get(id, name);
            view.typed(me, RecordForm.of(record), record, model);
            return ONE;
        }
    }

    private static String one(String what, UUID id, String done) {
        return "redirect:/" + what + "/" + id + "?done=" + done;
    }

    private static boolean isName(String what) {
        return what.equals("names");
    }

    private static Kind kind(String what) {
        return isName(what) ? Kind.PERSON : Kind.TERM;
    }
}
