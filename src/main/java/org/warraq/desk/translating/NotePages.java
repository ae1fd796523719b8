package org.warraq.desk.translating;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.warraq.desk.FormAction;
import org.warraq.desk.FormId;
import org.warraq.desk.Refusals;
import org.warraq.editing.SuggestionTaking;
import org.warraq.language.Keyed;
import org.warraq.language.Language;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.report.Report;
import org.warraq.report.Reports;
import org.warraq.report.Version;
import org.warraq.report.Versions;
import org.warraq.translation.Note;
import org.warraq.translation.Notes;

/** A report's texts with what is said about them, each beside its paragraph. */
@Controller
@RequestMapping("/reports/{report:[0-9a-f]{8}-[0-9a-f-]{27}}/notes")
class NotePages {

    private final SaidReading reading;
    private final Notes notes;
    private final SuggestionTaking taking;
    private final Reports reports;
    private final Versions versions;

    NotePages(SaidReading reading, Notes notes, SuggestionTaking taking, Reports reports, Versions versions) {
        this.reading = reading;
        this.notes = notes;
        this.taking = taking;
        this.reports = reports;
        this.versions = versions;
    }

    /** @param task the one it was opened from: there it leads back to */
    @GetMapping
    String open(
            Person me, @PathVariable UUID report, @RequestParam(required = false) @Nullable String task, Model model) {
        FormId.parse(task).ifPresent(id -> model.addAttribute("task", id));
        return show(me, report, model);
    }

    private String show(Person me, UUID report, Model model) {
        Report of = reports.get(report);
        model.addAttribute("report", of)
                .addAttribute("headline", headline(of))
                .addAttribute("editions", reading.of(of, me));
        return "translating/notes";
    }

    private String headline(Report report) {
        return versions.latest(report.id(), report.sourceLanguage())
                .map(Version::content)
                .map(org.warraq.report.Contents::parse)
                .map(content -> content.headline())
                .orElse("");
    }

    /** @param quote the words it is about, as they stand there; empty for the whole paragraph */
    @PostMapping
    String ask(
            Person me,
            @PathVariable UUID report,
            @RequestParam(defaultValue = "comment") String kind,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String paragraph,
            @RequestParam(defaultValue = "") String quote,
            @RequestParam(defaultValue = "") String proposal,
            @RequestParam(defaultValue = "") String text,
            Model model,
            HttpServletResponse response) {
        try {
            Note.Kind asked = FormAction.parse(Note.Kind.class, kind);
            Language of = language(language);
            notes.ask(
                    me,
                    report,
                    of,
                    new Notes.Asked(
                            asked,
                            reading.pointer(report, of, paragraph, quote),
                            text,
                            asked == Note.Kind.SUGGESTION ? proposal : null));
            return back(report, of.tag() + "-" + paragraph);
        } catch (Refusal refusal) {
            Refusals.show(refusal, model, response);
            model.addAttribute("at", language + "-" + paragraph)
                    .addAttribute("typed", Map.of("quote", quote, "proposal", proposal, "text", text));
            return show(me, report, model);
        }
    }

    private static Language language(String tag) {
        try {
            return Language.of(tag);
        } catch (IllegalArgumentException unknown) {
            throw Refusal.invalid(List.of(new Refusal.FieldError("language", "not-allowed")));
        }
    }

    private enum Action implements Keyed {
        ANSWER,
        SETTLE,
        TAKE,
        DECLINE
    }

    @PostMapping("/{id}")
    String change(
            Person me,
            @PathVariable UUID report,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "answer") String action,
            @RequestParam(defaultValue = "") String text,
            Model model,
            HttpServletResponse response) {
        try {
            switch (FormAction.parse(Action.class, action)) {
                case ANSWER -> notes.answer(me, report, id, text);
                case SETTLE -> notes.resolve(me, report, id);
                case TAKE -> taking.take(me, report, id);
                case DECLINE -> taking.decline(me, report, id, text);
            }
            return back(report, "n-" + id);
        } catch (Refusal refusal) {
            Refusals.show(refusal, model, response);
            model.addAttribute("at", id.toString()).addAttribute("typed", Map.of("text", text));
            return show(me, report, model);
        }
    }

    private static String back(UUID report, String place) {
        return "redirect:/reports/" + report + "/notes#" + place;
    }
}
