package org.warraq.web.errors;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers what the server refuses before any of our code sees it, such as an address that is none: a problem document for
 * programs; a page in both languages for people, made of nothing but two sentences, since nothing is known of whoever asks.
 */
final class UnreadableRequests extends ErrorReportValve {

    private static final List<Locale> BOTH = List.of(Locale.ENGLISH, Locale.forLanguageTag("ar"));

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>%s</title></head><body>%s</body></html>
            """;
    private static final String PART = """
            <section lang="%s" dir="%s"><h1>%s</h1><p>%s</p></section>""";

    private final Wording wording;

    UnreadableRequests(Wording wording) {
        this.wording = wording;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        int status = response.getStatus();
        // once only, and not where something has been said already
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        Failure failure = Diagnosis.of(status);
        try {
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader(
                    "Content-Security-Policy", "default-src 'none'; base-uri 'none'; frame-ancestors 'none'");
            boolean program = request.getRequestURI() != null && Asked.isByProgram(request.getRequestURI());
            response.setContentType(program ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : MediaType.TEXT_HTML_VALUE);
            response.setCharacterEncoding("UTF-8");
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(program ? document(failure) : page(failure));
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException gone) {
            // nobody is there to be told
        }
    }

    private String document(Failure failure) {
        return JsonMapper.shared().writeValueAsString(Problem.of(failure, wording, Locale.ENGLISH));
    }

    private String page(Failure failure) {
        StringBuilder parts = new StringBuilder();
        for (Locale locale : BOTH) {
            Problem problem = Problem.of(failure, wording, locale);
            parts.append(PART.formatted(
                    locale.toLanguageTag(),
                    locale.getLanguage().equals("ar") ? "rtl" : "ltr",
                    HtmlUtils.htmlEscape(problem.title(), "UTF-8"),
                    HtmlUtils.htmlEscape(problem.detail(), "UTF-8")));
        }
        return PAGE.formatted(HtmlUtils.htmlEscape(wording.title(failure.status(), Locale.ENGLISH), "UTF-8"), parts);
    }
}
