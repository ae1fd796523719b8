package org.warraq.desk.drafting;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.warraq.desk.Refusals;
import org.warraq.language.Language;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.report.Content;
import org.warraq.report.Originals.Original;
import org.warraq.report.Report;
import org.warraq.report.Reports;
import org.warraq.report.Reports.NewReport;
import org.warraq.report.Uploads;
import org.warraq.report.Urgency;
import org.warraq.workflow.Rounds;
import org.warraq.workflow.Task;
import org.warraq.workflow.TaskList;

/** Starting a report: a pasted text is taken apart and shown before anything is saved, or the form is filled by hand. */
@Controller
class NewReportPages {

    private static final String PASTE = "drafting/paste";
    private static final String FORM = "drafting/new";
    private static final Content BLANK =
            new Content("", null, null, List.of(new Content.Paragraph(null, "")), List.of(), null);

    private final Importing importing;
    private final Rounds rounds;
    private final Reports reports;
    private final TaskList tasks;
    private final Uploads uploads;

    NewReportPages(Importing importing, Rounds rounds, Reports reports, TaskList tasks, Uploads uploads) {
        this.importing = importing;
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
            return form(BLANK, sourceLanguage, Map.of(), "", List.of(), model);
        }
        String typed = text.replace("\r\n", "\n");
        try {
            Importing.Preview preview = importing.preview(typed, sourceLanguage, locale);
            return form(preview.content(), sourceLanguage, Map.of(), typed, preview.findings(), model);
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
            byte[] bytes = file.getBytes();
            Importing.Preview preview = importing.preview(bytes, type, language, locale);
            UUID upload = uploads.keep(me, new Original(type.toString(), bytes), preview.kept());
            Map<String, String> fields = Map.of("upload", upload.toString());
            return form(preview.content(), language, fields, "", preview.findings(), model);
        } catch (Refusal refusal) {
            Refusals.show(refusal, model, response);
            return paste("", language, model);
        }
    }

    /** @param action {@code create}, or a change of the form's shape, see {@link DraftOutline} */
    @PostMapping("/reports/new")
    String create(
            Person me,
            @RequestParam Language sourceLanguage,
            @RequestParam(defaultValue = "create") String action,
            @RequestParam(required = false) @Nullable List<Language> targets,
            @RequestParam(defaultValue = "") String original,
            @RequestParam Map<String, String> fields,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        Content typed = DraftForm.content(fields);
        String pasted = original.replace("\r\n", "\n");
        if (!action.equals("create")) {
            return form(DraftOutline.change(typed, action), sourceLanguage, fields, pasted, List.of(), model);
        }
        try {
            Report made = rounds.start(
                    me,
                    new NewReport(
                            sourceLanguage,
                            targets == null ? List.of() : targets,
                            Urgency.of(fields.getOrDefault("urgency", Urgency.ROUTINE.key())),
                            embargo(fields.get("embargo")),
                            typed),
                    kept(me, fields.get("upload"), pasted, sourceLanguage, locale));
            return "redirect:/tasks/" + draftOf(made).id();
        } catch (Refusal refusal) {
            Refusals.show(refusal, model, response);
            return form(typed, sourceLanguage, fields, pasted, List.of(), model);
        }
    }

    private Task draftOf(Report made) {
        return tasks.of(made.id()).get(0);
    }

    private Rounds.@Nullable Import kept(
            Person me, @Nullable String upload, String pasted, Language language, Locale locale) {
        if (upload != null && !upload.isBlank()) {
            return uploads.find(me, uuid(upload))
                    .map(file -> new Rounds.Import(file.original(), file.findings()))
                    .orElseThrow(() -> Refusal.unknown("upload"));
        }
        if (pasted.isBlank()) {
            return null;
        }
        Original original = new Original("text/plain;charset=UTF-8", pasted.getBytes(StandardCharsets.UTF_8));
        // The findings were shown and dealt with in the form; what is kept is what the reader said of the text itself.
        return new Rounds.Import(
                original, importing.preview(pasted, language, locale).kept());
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException none) {
            throw Refusal.unknown("upload");
        }
    }

    private static @Nullable Instant embargo(@Nullable String local) {
        try {
            return local == null || local.isBlank()
                    ? null
                    : LocalDateTime.parse(local).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException notATime) {
            throw Refusal.invalid(List.of(new Refusal.FieldError("embargoUntil", "not-a-time")));
        }
    }

    private String form(
            Content content,
            Language language,
            Map<String, String> fields,
            String original,
            List<Importing.Finding> findings,
            Model model) {
        List<Language> others = new ArrayList<>(reports.newsroomLanguages());
        others.remove(language);
        model.addAttribute("content", content.body().isEmpty() ? DraftOutline.change(content, "body.add") : content);
        model.addAttribute("language", language);
        model.addAttribute("others", others);
        model.addAttribute("urgencies", Urgency.values());
        model.addAttribute("urgency", fields.getOrDefault("urgency", Urgency.ROUTINE.key()));
        model.addAttribute("embargo", fields.getOrDefault("embargo", ""));
        model.addAttribute("original", original);
        model.addAttribute("upload", fields.getOrDefault("upload", ""));
        model.addAttribute("findings", findings);
        return FORM;
    }
}
