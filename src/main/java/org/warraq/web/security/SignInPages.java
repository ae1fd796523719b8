package org.warraq.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.people.SignIn;
import org.warraq.people.SignInFailures;
import org.warraq.web.LocalTarget;
import org.warraq.web.Sessions;

/** The sign-in page: keeps where one wanted to go, and what one typed but the password. */
@Controller
class SignInPages {

    private static final String PAGE = "web/sign-in";

    private final SignIn signIn;
    private final SignInFailures failures;
    private final Destinations destinations;
    private final Sessions sessions;

    SignInPages(SignIn signIn, SignInFailures failures, Destinations destinations, Sessions sessions) {
        this.signIn = signIn;
        this.failures = failures;
        this.destinations = destinations;
        this.sessions = sessions;
    }

    @GetMapping("/sign-in")
    String show(
            @Nullable Person person,
            @RequestParam(required = false) @Nullable String to,
            CsrfToken token,
            Model model) {
        if (person != null) {
            return "redirect:" + destinations.orHome(to);
        }
        return page(token, model, "", to);
    }

    @PostMapping("/sign-in")
    String enter(
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(required = false) @Nullable String to,
            CsrfToken token,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            Optional<Person> person = signIn.enter(username, password, request.getRemoteAddr());
            if (person.isPresent()) {
                sessions.begin(request, person.get());
                return "redirect:" + after(person.get(), destinations.orHome(to));
            }
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            model.addAttribute("refused", "sign-in.wrong");
        } catch (Refusal refusal) {
            tellWait(refusal, model, response);
        }
        return page(token, model, username, to);
    }

    /** To where they wanted to go; by their account first, where somebody has tried passwords for their name. */
    private String after(Person person, String target) {
        boolean tell = failures.of(person.id()).filter(tried -> !tried.told()).isPresent();
        failures.told(person.id());
        return tell
                ? UriComponentsBuilder.fromPath("/account")
                        .queryParam("to", "{to}")
                        .encode()
                        .buildAndExpand(target)
                        .toUriString()
                : target;
    }

    private static void tellWait(Refusal refusal, Model model, HttpServletResponse response) {
        response.setStatus(refusal.kind().status());
        response.setHeader(
                HttpHeaders.RETRY_AFTER, String.valueOf(refusal.arguments().get(0)));
        model.addAttribute("refused", "refusal." + refusal.reason());
        model.addAttribute("arguments", refusal.arguments().toArray());
    }

    private static String page(CsrfToken token, Model model, String username, @Nullable String to) {
        // Read now: once the page is on its way, its cookie can no longer be set.
        token.getToken();
        model.addAttribute("username", username);
        model.addAttribute("to", LocalTarget.of(to));
        return PAGE;
    }
}
