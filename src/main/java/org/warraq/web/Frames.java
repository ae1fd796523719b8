package org.warraq.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.transaction.TransactionException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.util.UriComponentsBuilder;
import org.warraq.people.Person;

/** Puts the {@link Frame} around every page, and follows {@code ?lang=ar} on any of them. */
class Frames implements HandlerInterceptor {

    private static final String SWITCH = "lang";

    private final LocaleResolver locales;
    private final Choices choices;
    private final StaticFiles files;

    Frames(LocaleResolver locales, Choices choices, StaticFiles files) {
        this.locales = locales;
        this.choices = choices;
        this.files = files;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (isFile(request, handler)) {
            return true;
        }
        Optional<Locale> wanted = wanted(request);
        if (wanted.isPresent()) {
            choices.speak(request, response, wanted.get());
            response.sendRedirect(here(request));
            return false;
        }
        frame(request);
        return true;
    }

    // That it cannot be found out who asks is said in a page too, and a page has a frame.
    private void frame(HttpServletRequest request) {
        try {
            request.setAttribute(Frame.ATTRIBUTE, frame(request, locales.resolveLocale(request), person()));
        } catch (DataAccessException | TransactionException e) {
            request.setAttribute(Frame.ATTRIBUTE, frame(request, Locale.ENGLISH, null));
            throw e;
        }
    }

    private static @Nullable Person person() {
        return SignedIn.current().map(SignedIn::person).orElse(null);
    }

    // A file that is not there is answered with a page, and a page has a frame.
    private boolean isFile(HttpServletRequest request, Object handler) {
        Object path = request.getAttribute(HandlerMapping.PATH_WITHIN_HANDLER_MAPPING_ATTRIBUTE);
        return handler instanceof ResourceHttpRequestHandler && path instanceof String file && files.contains(file);
    }

    private static Optional<Locale> wanted(HttpServletRequest request) {
        String tag = request.getParameter(SWITCH);
        boolean followed =
                HttpMethod.GET.matches(request.getMethod()) && request.getDispatcherType() == DispatcherType.REQUEST;
        return followed && tag != null ? InterfaceLanguages.find(tag) : Optional.empty();
    }

    private static Frame frame(HttpServletRequest request, Locale locale, @Nullable Person person) {
        return Frame.of(
                locale,
                Appearance.theme(request),
                person,
                HttpMethod.GET.matches(request.getMethod()) ? here(request) : before(request));
    }

    private static String here(HttpServletRequest request) {
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
