package org.warraq.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.UriComponentsBuilder;
import org.warraq.people.Person;

/** Makes the {@link Frame} of a page from what the request says, reading neither its fields nor its body. */
@Component
public class FrameMaker {

    /** {@code ?lang=ar} */
    static final String SWITCH = "lang";

    private final LocaleResolver locales;

    FrameMaker(LocaleResolver locales) {
        this.locales = locales;
    }

    /**
     * Lays one around what is answered, unless it has one.
     *
     * @throws DataAccessException or a TransactionException if it cannot be found out who asks: it is laid as for nobody
     */
    public void lay(HttpServletRequest request) {
        if (request.getAttribute(Frame.ATTRIBUTE) != null) {
            return;
        }
        try {
            Person person = SignedIn.current().map(SignedIn::person).orElse(null);
            request.setAttribute(Frame.ATTRIBUTE, frame(request, locales.resolveLocale(request), person));
        } catch (DataAccessException | TransactionException e) {
            request.setAttribute(Frame.ATTRIBUTE, frame(request, Locale.ENGLISH, null));
            throw e;
        }
    }

    /** As {@link #lay}, for a page that says what failed. */
    public void layForFailure(HttpServletRequest request) {
        try {
            lay(request);
        } catch (DataAccessException | TransactionException nobody) {
            // it is laid
        }
    }

    private static Frame frame(HttpServletRequest request, Locale locale, @Nullable Person person) {
        return Frame.of(
                locale,
                Appearance.theme(request),
                person,
                HttpMethod.GET.matches(request.getMethod()) ? here(request) : before(request));
    }

    /** Path and query of a request, without the language it asks for. */
    static String here(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed == null ? request.getRequestURI() : failed.toString();
        String here = UriComponentsBuilder.fromPath(path)
                .query(request.getQueryString())
                .replaceQueryParam(SWITCH)
                .build()
                .toUriString();
        return LocalTarget.orHome(here);
    }

    // A form that was not accepted is shown again under its own address, which cannot be asked for.
    private static String before(HttpServletRequest request) {
        return LocalTarget.orHome(pathOf(request.getHeader(HttpHeaders.REFERER)));
    }

    private static @Nullable String pathOf(@Nullable String address) {
        try {
            URI from = address == null ? null : URI.create(address);
            return from == null
                    ? null
                    : from.getRawPath() + (from.getRawQuery() == null ? "" : "?" + from.getRawQuery());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
