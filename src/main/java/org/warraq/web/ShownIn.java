package org.warraq.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.warraq.language.Language;

/** A page shown in the language of those it is made for, whichever whoever looks at it has chosen. */
public final class ShownIn {

    private static final String ATTRIBUTE = ShownIn.class.getName();

    private ShownIn() {}

    /** From here on this request is answered in that language. */
    public static void set(HttpServletRequest request, Language language) {
        request.setAttribute(ATTRIBUTE, language.locale());
    }

    static Optional<Locale> find(HttpServletRequest request) {
        return Optional.ofNullable((Locale) request.getAttribute(ATTRIBUTE));
    }
}
