package org.warraq.desk.drafting;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.warraq.desk.FormId;
import org.warraq.desk.LanguageFields;
import org.warraq.desk.Refusals;
import org.warraq.desk.reports.DraftSettings;
import org.warraq.language.Language;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.report.Content;
import org.warraq.report.Report;
import org.warraq.report.Reports;
import org.warraq.report.Reports.NewReport;
import org.warraq.report.Uploads;
import org.warraq.report.Urgency;
import org.warraq.workflow.Rounds;
import org.warraq.workflow.Stage;
import org.warraq.workflow.TaskList;

/** Starting a report: a pasted text is taken apart and shown before anything is saved, or the form is filled by hand. */
@Controller
class NewReportPages {

    private static final String PASTE = "drafting/paste";
    private static final String FORM = "drafting/new";
    private static final String UPLOAD = "upload";
    private static final Content BLANK =
            new Content("", null, null, List.of(new Content.Paragraph(null, "")), List.of(), null, null);

    private final Importing importing;
    private final DraftSettings arrangement;
    private final Rounds rounds;
    private final Reports reports;
    private final TaskList tasks;
    private final Uploads uploads;

    NewReportPages(
            Importing importing,
            DraftSettings arrangement,
            Rounds rounds,
            Reports reports,
            TaskList tasks,
            Uploads uploads) {
        this.importing = importing;
        this.arrangement = arrangement;
        this.rounds = rounds;
        this.reports = reports;
        this.tasks = tasks;
        this.uploads = uploads;
    }

    @GetMapping("/reports/new")
    String paste(Person me, Model model) {
        return paste("", me.language(), model);
    }

    private String paste(String text, Language language, Model model) {
        model.addAttribute("text", text);
        model.addAttribute("language", language);
        model.addAttribute("languages", reports.newsroomLanguages());
        return PASTE;
    }

    @PostMapping("/reports/new/paste")
    String takeApart(
            Person me,
            @RequestParam Language sourceLanguage,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Locale locale,
            Model model,
            HttpServletResponse response)
            throws IOException {
        if (file != null && !file.isEmpty()) {
            return open(me, file, sourceLanguage, locale, model, response);
        }
        if (text.isBlank()) {
            return form(BLANK, sourceLanguage, Map.of(), List.of(), model);
        }
        String typed = text.replace("\r\n", "\n");
        try {
            return shown(me, importing.preview(typed, sourceLanguage, locale), sourceLanguage, model);
        } catch (Refusal refusal) {
            Refusals.show(refusal, model, response);
            return paste(typed, sourceLanguage, model);
        }
    }

    private String open(
            Person me, MultipartFile file, Language language, Locale locale, Model model, HttpServletResponse response)
            throws IOException {
        try {
            String name = file.getOriginalFilename();
            MediaType type = Importing.type(file.getContentType(), name == null ? "" : name);
            return shown(me, importing.preview(file.getBytes(), type, language, locale), language, model);
        } catch (Refusal refusal) {
            Refusals.show(refusal, model, response);
            return paste("", language, model);
        }
    }

    // It is taken apart once: what the report keeps beside it is what was shown here, whatever is changed in the form.
    private String shown(Person me, Importing.Preview preview, Language language, Model model) {
        UUID upload = uploads.keep(me, preview.kept().original(), preview.kept().findings());
        return form(preview.content(), language, Map.of(UPLOAD, upload.toString()), preview.findings(), model);
    }

    /** @param action {@code create}, or a {@link ShapeChange} */
    @PostMapping("/reports/new")
    String create(
            Person me,
            @RequestParam(defaultValue = "") String sourceLanguage,
            @RequestParam(defaultValue = "create") String action,
            @RequestParam(required = false) @Nullable List<String> targets,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        DraftForm.Typed typed = DraftForm.parse(fields);
        Language language = me.language();
        model.addAttribute("targets", targets == null ? List.of() : targets);
        try {
            language = LanguageFields.parse("sourceLanguage", List.of(sourceLanguage))
                    .get(0);
            typed.requireRead();
            DraftAction asked = DraftAction.parse(action, Set.of(DraftAction.Verb.CREATE));
            if (asked instanceof DraftAction.Reshape reshape) {
                return form(DraftOutline.change(typed.content(), reshape.change()), language, fields, List.of(), model);
            }
            return begun(me, start(me, typed.content(), language, targets == null ? List.of() : targets, fields));
        } catch (Refusal refusal) {
            Refusals.show(refusal, model, response);
            model.addAttribute("errors", DraftErrors.of(refusal));
            return form(typed.content(), language, withoutLost(me, fields), List.of(), model);
        }
    }

    private Report start(
            Person me, Content content, Language language, List<String> targets, Map<String, String> fields) {
        return rounds.start(
                me,
                new NewReport(
                        language,
                        LanguageFields.parse("targetLanguages", targets),
                        arrangement.urgency(fields),
                        arrangement.embargo(fields),
                        content),
                kept(me, fields.getOrDefault(UPLOAD, "")));
    }

    // A diagram of the newsroom's own may begin with other work, or with nobody's.
    private String begun(Person me, Report made) {
        return tasks.of(made.id(), Stage.DRAFT, me)
                .map(task -> "redirect:/tasks/" + task.id())
                .orElse("redirect:/reports/" + made.id());
    }

    private Rounds.@Nullable Import kept(Person me, String upload) {
        return upload.isBlank() ? null : found(me, upload).orElseThrow(() -> Refusal.unknown("upload"));
    }

    private Optional<Rounds.Import> found(Person me, String upload) {
        return FormId.parse(upload)
                .flatMap(id -> uploads.find(me, id))
                .map(kept -> new Rounds.Import(kept.original(), kept.findings()));
    }

    // What is no longer kept does not stand in the way a second time.
    private Map<String, String> withoutLost(Person me, Map<String, String> fields) {
        Map<String, String> left = new HashMap<>(fields);
        left.computeIfPresent(UPLOAD, (name, upload) -> found(me, upload).isPresent() ? upload : null);
        return left;
    }

    private String form(
            Content content,
            Language language,
            Map<String, String> fields,
            List<Importing.Finding> findings,
            Model model) {
        List<Language> others = new ArrayList<>(reports.newsroomLanguages());
        others.remove(language);
        model.addAttribute(
                "content",
                content.body().isEmpty() ? DraftOutline.change(content, ShapeChange.ADD_PARAGRAPH) : content);
        model.addAttribute("language", language);
        model.addAttribute("others", others);
        model.addAttribute("urgencies", Urgency.values());
        model.addAttribute("urgency", fields.getOrDefault("urgency", Urgency.ROUTINE.key()));
        model.addAttribute("typed", fields);
        model.addAttribute(UPLOAD, fields.getOrDefault(UPLOAD, ""));
        model.addAttribute("findings", findings);
        return FORM;
    }
}
