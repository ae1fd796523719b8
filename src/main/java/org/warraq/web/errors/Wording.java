package org.warraq.web.errors;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Puts a failure into the reader's language: programs say theirs in {@code Accept-Language}, people have chosen theirs. */
@Component
class Wording {

    private static final Logger LOG = LoggerFactory.getLogger(Wording.class);
    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.forLanguageTag("ar"));

    private final MessageSource messages;
    private final LocaleResolver locales;

    Wording(MessageSource messages, LocaleResolver locales) {
        this.messages = messages;
        this.locales = locales;
    }

    Locale forProgram(HttpServletRequest request) {
        String wanted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        try {
            Locale found = wanted == null ? null : Locale.lookup(Locale.LanguageRange.parse(wanted), SPOKEN);
            return found == null ? Locale.ENGLISH : found;
        } catch (IllegalArgumentException e) {
            return Locale.ENGLISH;
        }
    }

    Locale forPerson(HttpServletRequest request) {
        return locales.resolveLocale(request);
    }

    /** What kind of no it is, in two or three words. */
    String title(int status, Locale locale) {
        String title = messages.getMessage("problem." + status, null, "", locale);
        return title == null || title.isEmpty()
                ? said(status < 500 ? "problem.400" : "problem.500", List.of(), locale)
                : title;
    }

    /** Why, in a sentence. */
    String detail(String reason, List<Object> arguments, Locale locale) {
        return said("refusal." + reason, arguments, locale);
    }

    private String said(String key, List<Object> arguments, Locale locale) {
        try {
            return messages.getMessage(key, arguments.toArray(), locale);
        } catch (NoSuchMessageException e) {
            LOG.error("no message {} in {}", key, locale);
            return "";
        }
    }
}
