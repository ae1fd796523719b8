package org.warraq.desk.drafting;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.warraq.desk.reports.ReportJson;
import org.warraq.desk.reports.ReportReading;
import org.warraq.language.Language;
import org.warraq.people.Person;
import org.warraq.web.EntityTags;

/** Importing over HTTP. The body is taken as bytes: what it is, the declared type and the reader decide. */
@RestController
@Tag(name = "Reports")
class ImportApi {

    private final Importing importing;
    private final ReportReading reading;

    ImportApi(Importing importing, ReportReading reading) {
        this.importing = importing;
        this.reading = reading;
    }

    record Answer(@JsonUnwrapped ReportJson report, List<Importing.Finding> findings) {}

    @PostMapping("/api/reports/import")
    ResponseEntity<Answer> read(
            Person me, @RequestParam Language sourceLanguage, Locale locale, HttpServletRequest request)
            throws IOException {
        byte[] bytes = body(request);
        Importing.Imported made =
                importing.read(me, bytes, request.getHeader(HttpHeaders.CONTENT_TYPE), sourceLanguage, locale);
        return ResponseEntity.created(URI.create("/api/reports/" + made.report().id()))
                .eTag(EntityTags.of(made.report().rowVersion()))
                .body(new Answer(reading.json(made.report().id(), locale), made.findings()));
    }

    // How much may come was decided at the door. Where its length is known, it is not copied while it is read.
    private static byte[] body(HttpServletRequest request) throws IOException {
        try (InputStream in = request.getInputStream()) {
            int length = request.getContentLength();
            if (length < 0) {
                return in.readAllBytes();
            }
            byte[] bytes = new byte[length];
            int read = in.readNBytes(bytes, 0, length);
            return read == length ? bytes : Arrays.copyOf(bytes, read);
        }
    }
}
