package org.warraq.site;

import com.rometools.rome.io.FeedException;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;
import org.warraq.language.Language;

/** The feed of each language. */
@Controller
class Feeds {

    static final int ENTRIES = 50;

    private static final MediaType ATOM = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);

    private final ReleasedReports reports;
    private final Freshness freshness;
    private final MessageSource messages;

    Feeds(ReleasedReports reports, Freshness freshness, MessageSource messages) {
        this.reports = reports;
        this.freshness = freshness;
        this.messages = messages;
    }

    @GetMapping(Addresses.LANGUAGE + "/feed.atom")
    @Nullable
    ResponseEntity<String> atom(@PathVariable Language lang, ServletWebRequest request, HttpServletResponse response)
            throws FeedException {
        List<ReleasedReport> changed = reports.changed(lang, ENTRIES);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, lang.tag());
        response.setHeader(HttpHeaders.CACHE_CONTROL, Freshness.CACHE_CONTROL);
        List<String> marks = changed.stream().map(ReleasedReport::mark).toList();
        // No date: when the newest report is withdrawn, an older one is what changed.
        if (request.checkNotModified(freshness.tag(marks))) {
            return null;
        }
        return ResponseEntity.ok().contentType(ATOM).body(feed(lang).write(changed));
    }

    private AtomFeed feed(Language language) {
        Locale locale = language.locale();
        return new AtomFeed(
                language,
                messages.getMessage("site.feed.title", null, locale),
                messages.getMessage("web.brand", null, locale));
    }
}
