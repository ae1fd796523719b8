package org.warraq.desk.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.people.SignIn;
import org.warraq.people.SignInFailures;
import org.warraq.web.LocalTarget;
import org.warraq.web.Sessions;

/** One's own password and tokens. */
@Controller
@RequestMapping("/account")
class AccountPages {

    private static final String PAGE = "account/account";

    private final OwnAccount account;
    private final SignIn signIn;
    private final SignInFailures failures;
    private final Sessions sessions;

    AccountPages(OwnAccount account, SignIn signIn, SignInFailures failures, Sessions sessions) {
        this.account = account;
        this.signIn = signIn;
        this.failures = failures;
        this.sessions = sessions;
    }

    @GetMapping
    String show(
            Person person,
            @RequestParam(required = false) @Nullable String done,
            @RequestParam(required = false) @Nullable String to,
            Model model) {
        model.addAttribute("to", LocalTarget.of(to));
        model.addAttribute("changed", done);
        return page(person, model);
    }

    /** Ends their tokens and all sessions but this one, unless they keep them: somebody else may sit in one. */
    @PostMapping("/password")
    String changePassword(
            Person person,
            @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String chosen,
            @RequestParam(defaultValue = "") String again,
            @RequestParam(defaultValue = "false") boolean keep,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            requirePresent(person, present, request);
            ChosenPassword.requireSame(chosen, again);
            account.changePassword(person, chosen, keep);
        } catch (Refusal refusal) {
            response.setStatus(refusal.kind().status());
            return page(person, model.addAttribute("refusal", refusal));
        }
        if (keep) {
            return "redirect:/account?done=password-only";
        }
        sessions.endAll(person.id());
        sessions.begin(request, person);
        return "redirect:/account?done=password";
    }

    @PostMapping("/tokens")
    String makeToken(Person person, @RequestParam String name, Model model, HttpServletResponse response) {
        try {
            model.addAttribute("made", account.makeToken(person, name, null));
        } catch (Refusal refusal) {
            response.setStatus(refusal.kind().status());
            model.addAttribute("refusal", refusal);
        }
        return page(person, model);
    }

    @PostMapping("/tokens/{id}/end")
    String endToken(Person person, @PathVariable UUID id) {
        account.endToken(person, id);
        return "redirect:/account";
    }

    private String page(Person person, Model model) {
        model.addAttribute("person", person);
        model.addAttribute("tokens", account.tokens(person));
        model.addAttribute("tried", failures.of(person.id()).orElse(null));
        return PAGE;
    }

    // Through the door, so that guessing is limited here as there.
    private void requirePresent(Person person, String present, HttpServletRequest request) {
        if (signIn.enter(person.username(), present, request.getRemoteAddr()).isEmpty()) {
            throw Refusal.invalid(List.of(new Refusal.FieldError("present", "password-wrong")));
        }
    }
}
