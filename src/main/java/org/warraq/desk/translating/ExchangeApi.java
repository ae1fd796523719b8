package org.warraq.desk.translating;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.warraq.editing.XliffBrought;
import org.warraq.editing.XliffExchange;
import org.warraq.language.Keyed;
import org.warraq.language.Language;
import org.warraq.people.Person;

/** A translation as a file for outside tools, and back. */
@RestController
@RequestMapping("/api/reports/{report}/translations/{language}")
@Tag(name = "Translation")
class ExchangeApi {

    private static final String XLIFF = "application/xliff+xml;charset=UTF-8";

    private final XliffExchange files;

    ExchangeApi(XliffExchange files) {
        this.files = files;
    }

    /** The forms a translation goes out in. */
    enum Form implements Keyed {
        XLIFF
    }

    /** Always as a download, so that no browser runs what somebody wrote. */
    @GetMapping("/export")
    ResponseEntity<byte[]> take(
            Person me, @PathVariable UUID report, @PathVariable Language language, @RequestParam Form format) {
        XliffExchange.Outgoing file = files.take(report, language);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, XLIFF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name() + ".xlf")
                                .build()
                                .toString())
                .body(file.xliff().getBytes(StandardCharsets.UTF_8));
    }

    @PutMapping("/import")
    XliffBrought bring(
            Person me,
            @PathVariable UUID report,
            @PathVariable Language language,
            Locale locale,
            HttpServletRequest request)
            throws IOException {
        // how much may come was decided at the door
        try (InputStream in = request.getInputStream()) {
            return files.bring(me, report, language, in.readAllBytes(), locale);
        }
    }
}
