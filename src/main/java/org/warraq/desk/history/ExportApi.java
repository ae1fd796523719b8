package org.warraq.desk.history;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.warraq.language.Language;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.report.Content;
import org.warraq.report.Format;
import org.warraq.report.ReportReader;
import org.warraq.workflow.ReportView;
import org.warraq.workflow.ReportViews;

/** Any version as a file; importing it gives the same content again. */
@RestController
@Tag(name = "Reports")
class ExportApi {

    private final ReportViews views;
    private final HistoryReading history;
    private final MessageSource messages;

    ExportApi(ReportViews views, HistoryReading history, MessageSource messages) {
        this.views = views;
        this.history = history;
        this.messages = messages;
    }

    /** Always as a download, so that no browser runs what somebody wrote. */
    @GetMapping("/api/reports/{id}/editions/{language}/versions/{number}/export")
    ResponseEntity<byte[]> export(
            Person me,
            @PathVariable UUID id,
            @PathVariable Language language,
            @PathVariable int number,
            @RequestParam Format format) {
        if (format == Format.MAIL) {
            throw Refusal.invalid("not-allowed");
        }
        ReportView report = views.get(id);
        Locale locale = language.locale();
        Content content = history.version(id, language, number).content();
        if (content == null) {
            throw Refusal.conflict("version-removed", number);
        }
        byte[] bytes = ReportReader.write(
                content, language, format, key -> messages.getMessage("exchange." + key, null, locale));
        String name = report.slug() + "-" + language.tag() + "-" + number + "." + format.extension();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, contentType(format))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }

    private static String contentType(Format format) {
        return format.mediaType() + (format == Format.DOCX ? "" : ";charset=UTF-8");
    }
}
