package org.warraq.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** What somebody chose for their screen, kept in their browser: the language of the interface, and light or dark. */
final class Appearance {

    static final String LANGUAGE = "warraq_language";
    static final String THEME = "warraq_theme";

    /** Light, dark, or whatever the machine is set to. */
    static final Set<String> THEMES = Set.of("light", "dark", "system");

    private static final Duration LONG = Duration.ofDays(365);

    private Appearance() {}

    static String theme(HttpServletRequest request) {
        return cookie(request, THEME).filter(THEMES::contains).orElse("system");
    }

    static Optional<Locale> language(HttpServletRequest request) {
        return cookie(request, LANGUAGE).flatMap(InterfaceLanguages::find);
    }

    static void keep(HttpServletRequest request, HttpServletResponse response, String name, String value) {
        ResponseCookie cookie = ResponseCookie.from(name, value)
                .path("/")
                .maxAge(LONG)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return Arrays.stream(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }
}
