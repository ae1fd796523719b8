package org.warraq.desk.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.warraq.desk.Lists;
import org.warraq.language.Language;
import org.warraq.people.LanguagePair;
import org.warraq.people.Member;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.people.Role;
import org.warraq.report.Reports;

/** People, for admins. */
@Controller
@RequestMapping("/people")
class PeoplePages {

    private static final String LIST = "administration/people";
    private static final String ONE = "administration/person";

    private final Staff staff;
    private final Reports reports;

    PeoplePages(Staff staff, Reports reports) {
        this.staff = staff;
        this.reports = reports;
    }

    @GetMapping
    String list(Person actor, @RequestParam(required = false) @Nullable String cursor, Model model) {
        return list(actor, cursor, PersonForm.EMPTY, model);
    }

    @PostMapping
    String add(Person actor, @ModelAttribute PersonForm form, Model model, HttpServletResponse response) {
        try {
            Member added = staff.add(
                    actor,
                    Optional.ofNullable(form.username()).orElse(""),
                    Optional.ofNullable(form.name()).orElse(""),
                    Optional.ofNullable(form.language()).orElse(actor.language()),
                    form.rolesOrNone(),
                    form.pairsOrNone());
            return show(added, model.addAttribute("link", link(actor, added)));
        } catch (Refusal refusal) {
            refused(refusal, model, response);
            return list(actor, null, form, model);
        }
    }

    @GetMapping("/{id}")
    String show(Person actor, @PathVariable UUID id, Model model) {
        return show(staff.get(actor, id), model);
    }

    @PostMapping("/{id}")
    String change(
            Person actor,
            @PathVariable UUID id,
            @ModelAttribute PersonForm form,
            Model model,
            HttpServletResponse response) {
        try {
            staff.change(actor, id, form.basis(), form.toChange());
            return "redirect:/people/" + id;
        } catch (Refusal refusal) {
            refused(refusal, model, response);
            Member present = staff.get(actor, id);
            return show(present, kept(refusal, form, present), model);
        }
    }

    @PostMapping("/{id}/link")
    String invite(Person actor, @PathVariable UUID id, Model model) {
        Member invited = staff.get(actor, id);
        return show(invited, model.addAttribute("link", link(actor, invited)));
    }

    private String link(Person actor, Member invited) {
        return Invitations.link(staff.invite(actor, invited.person().id())).toString();
    }

    private String list(Person actor, @Nullable String cursor, PersonForm form, Model model) {
        model.addAttribute("people", Lists.page(() -> staff.page(actor, cursor, Lists.limit(null))));
        choices(model, form);
        return LIST;
    }

    private String show(Member member, Model model) {
        return show(member, PersonForm.of(member), model);
    }

    private String show(Member member, PersonForm form, Model model) {
        model.addAttribute("member", member);
        choices(model, form);
        return ONE;
    }

    // Who was too slow sees what it is now; anybody else what they typed.
    private static PersonForm kept(Refusal refusal, PersonForm form, Member present) {
        return refusal.kind() == Refusal.Kind.STALE ? PersonForm.of(present) : form;
    }

    private void choices(Model model, PersonForm form) {
        List<Language> languages = reports.newsroomLanguages();
        model.addAttribute("form", form);
        model.addAttribute("languages", languages);
        model.addAttribute("allRoles", Role.values());
        model.addAttribute("allPairs", pairs(languages));
    }

    private static List<LanguagePair> pairs(List<Language> languages) {
        return languages.stream()
                .flatMap(source -> languages.stream()
                        .filter(target -> !target.equals(source))
                        .map(target -> new LanguagePair(source, target)))
                .toList();
    }

    private static void refused(Refusal refusal, Model model, HttpServletResponse response) {
        response.setStatus(refusal.kind().status());
        model.addAttribute("refusal", refusal);
    }
}
