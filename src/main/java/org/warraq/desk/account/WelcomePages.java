package org.warraq.desk.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Set;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.warraq.language.Language;
import org.warraq.people.NewsroomZone;
import org.warraq.people.OneTimeCodes.Invitation;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.web.Sessions;

/** Where a one-time link leads: somebody chooses a password, and the first admin a name as well. */
@Controller
@RequestMapping("/welcome/{code}")
class WelcomePages {

    private static final String PAGE = "account/welcome";

    private final Welcome welcome;
    private final Sessions sessions;

    WelcomePages(Welcome welcome, Sessions sessions) {
        this.welcome = welcome;
        this.sessions = sessions;
    }

    @GetMapping
    String show(@PathVariable String code, CsrfToken token, Model model) {
        // Read now: once the page is on its way, its cookie can no longer be set.
        token.getToken();
        return page(welcome.look(code), "", "", "UTC", model);
    }

    @PostMapping
    String choose(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "UTC") String zone,
            @RequestParam(defaultValue = "") String chosen,
            @RequestParam(defaultValue = "") String again,
            Locale locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Invitation invitation = welcome.look(code);
        try {
            ChosenPassword.requireSame(chosen, again);
            Person person = invitation.person() == null
                    ? welcome.begin(code, username, name, Language.of(locale.getLanguage()), zone, chosen)
                    : welcome.choose(code, chosen);
            sessions.endAll(person.id());
            sessions.begin(request, person);
            return "redirect:/";
        } catch (Refusal refusal) {
            response.setStatus(refusal.kind().status());
            return page(invitation, username, name, zone, model.addAttribute("refusal", refusal));
        }
    }

    private String page(Invitation invitation, String username, String name, String zone, Model model) {
        boolean first = invitation.person() == null;
        model.addAttribute("zones", first && welcome.asksForZone() ? NewsroomZone.all() : Set.of());
        model.addAttribute("zone", zone);
        model.addAttribute("invited", invitation.person());
        model.addAttribute("username", username);
        model.addAttribute("name", name);
        return PAGE;
    }
}
