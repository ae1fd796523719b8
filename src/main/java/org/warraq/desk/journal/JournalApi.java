package org.warraq.desk.journal;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.warraq.database.Page;
import org.warraq.desk.Lists;
import org.warraq.journal.Chain;
import org.warraq.people.Permissions;
import org.warraq.people.Person;
import org.warraq.people.Verb;
import org.warraq.report.Reports;

/** A report's journal and, for admins, the newsroom's: by pages, or whole as JSON Lines. */
@RestController
@RequestMapping("/api")
@Tag(name = "Journal")
class JournalApi {

    private static final String JSON_LINES = "application/jsonl";

    private final Reports reports;
    private final JournalReading journal;

    JournalApi(Reports reports, JournalReading journal) {
        this.reports = reports;
        this.journal = journal;
    }

    @GetMapping("/reports/{id}/journal")
    Page<JournalJson> report(
            Person me,
            @PathVariable UUID id,
            @ParameterObject @ModelAttribute JournalParameters parameters,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return page(ofReport(id), parameters, cursor, limit);
    }

    /** Oldest first, an object a line, each with everything its seal is over. */
    @GetMapping(value = "/reports/{id}/journal/export", produces = JSON_LINES)
    void exportReport(
            Person me,
            @PathVariable UUID id,
            @ParameterObject @ModelAttribute JournalParameters parameters,
            HttpServletResponse response)
            throws IOException {
        String name = reports.get(id).slug() + "-journal.jsonl";
        export(ofReport(id), parameters, name, response);
    }

    @GetMapping("/journal")
    Page<JournalJson> newsroom(
            Person me,
            @ParameterObject @ModelAttribute JournalParameters parameters,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        Permissions.require(me, Verb.READ_NEWSROOM_JOURNAL);
        return page(Chain.NEWSROOM, parameters, cursor, limit);
    }

    @GetMapping(value = "/journal/export", produces = JSON_LINES)
    void exportNewsroom(
            Person me, @ParameterObject @ModelAttribute JournalParameters parameters, HttpServletResponse response)
            throws IOException {
        Permissions.require(me, Verb.READ_NEWSROOM_JOURNAL);
        export(Chain.NEWSROOM, parameters, "newsroom-journal.jsonl", response);
    }

    private Chain ofReport(UUID id) {
        return Chain.of(reports.get(id).id());
    }

    private Page<JournalJson> page(
            Chain chain, JournalParameters parameters, @Nullable String cursor, @Nullable Integer limit) {
        return Lists.page(() -> journal.page(chain, parameters.asked(), cursor, Lists.limit(limit)));
    }

    private void export(Chain chain, JournalParameters parameters, String name, HttpServletResponse response)
            throws IOException {
        response.setContentType(JSON_LINES + ";charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        journal.export(chain, parameters.asked(), response.getOutputStream());
    }
}
