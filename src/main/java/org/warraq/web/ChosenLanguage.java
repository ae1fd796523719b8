package org.warraq.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The language a page is shown in: what it is made for, see {@link ShownIn}; on readers' pages the one in the address; else what the person who is signed in chose,
 * what was chosen in this browser, what the browser asks for, in this order.
 */
@Component("localeResolver")
class ChosenLanguage implements LocaleResolver {

    private static final Pattern READERS = Pattern.compile("/([a-z]{2,3})(?:/.*)?");

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (request.getRequestURI().startsWith("/api/")) {
            // A program says with each request which language it wants to be told in.
            return ofBrowser(request).orElse(Locale.ENGLISH);
        }
        return Stream.of(
                        ShownIn.find(request),
                        ofAddress(request),
                        ofPerson(),
                        Appearance.language(request),
                        ofBrowser(request))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("chosen through the appearance pages");
    }

    private static Optional<Locale> ofAddress(HttpServletRequest request) {
        Matcher readers = READERS.matcher(request.getRequestURI());
        return readers.matches() ? InterfaceLanguages.find(readers.group(1)) : Optional.empty();
    }

    private static Optional<Locale> ofPerson() {
        return SignedIn.current()
                .flatMap(signedIn ->
                        InterfaceLanguages.find(signedIn.person().language().tag()));
    }

    private static Optional<Locale> ofBrowser(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .map(Locale::toLanguageTag)
                .map(InterfaceLanguages::find)
                .flatMap(Optional::stream)
                .findFirst();
    }
}
