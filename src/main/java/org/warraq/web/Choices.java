package org.warraq.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.warraq.language.Language;
import org.warraq.people.Membership;

/** Where somebody chooses how their screen looks and in which language it speaks. */
@Controller
class Choices {

    private final Membership membership;

    Choices(Membership membership) {
        this.membership = membership;
    }

    @PostMapping("/appearance")
    String choose(
            @RequestParam(defaultValue = "") String theme,
            @RequestParam(defaultValue = "") String lang,
            @RequestParam(defaultValue = "/") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (Appearance.THEMES.contains(theme)) {
            Appearance.keep(request, response, Appearance.THEME, theme);
        }
        InterfaceLanguages.find(lang).ifPresent(locale -> speak(request, response, locale));
        return "redirect:" + LocalTarget.orHome(to);
    }

    /** Remembered in the browser, and for the person who is signed in. */
    void speak(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        Language language = Language.of(locale.getLanguage());
        Appearance.keep(request, response, Appearance.LANGUAGE, language.tag());
        SignedIn.current().map(SignedIn::person).ifPresent(person -> membership.speak(person, language));
    }
}
