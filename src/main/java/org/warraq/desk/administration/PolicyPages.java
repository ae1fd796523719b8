package org.warraq.desk.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.warraq.desk.FormVersion;
import org.warraq.desk.Refusals;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.translation.Filled;

/** The newsroom's policy about texts, for admins. */
@Controller
@RequestMapping("/policy")
class PolicyPages {

    private static final Map<String, List<String>> STYLES = styles();

    private final HousePolicy policy;

    PolicyPages(HousePolicy policy) {
        this.policy = policy;
    }

    @GetMapping
    String show(Person actor, Model model) {
        model.addAttribute("policy", policy.present(actor));
        model.addAttribute("severities", List.of("error", "warning", "off"));
        model.addAttribute("styles", STYLES);
        model.addAttribute("fillings", Filled.values());
        return "administration/policy";
    }

    @PostMapping
    String change(
            Person actor,
            @RequestParam(defaultValue = "") String version,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        try {
            HousePolicy.Stated present = policy.present(actor);
            policy.change(
                    actor,
                    FormVersion.parse(version),
                    severities(fields),
                    style(fields).over(present.style()),
                    PolicyApi.filled(fields.get("filled"), present.filled()),
                    suggesterWrites(fields.get("suggesterWrites"), present.suggesterWrites()));
            return "redirect:/policy?done=saved";
        } catch (Refusal refusal) {
            Refusals.show(refusal, model, response);
            return show(actor, model);
        }
    }

    private static Map<String, String> severities(Map<String, String> fields) {
        Map<String, String> severities = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            if (name.startsWith("check.")) {
                severities.put(name.substring("check.".length()), value);
            }
        });
        return severities;
    }

    private static PolicyApi.Style style(Map<String, String> fields) {
        return new PolicyApi.Style(
                fields.get("style.months"),
                fields.get("style.digits"),
                fields.get("style.honorifics"),
                fields.get("style.arabicQuotes"),
                fields.get("style.englishQuotes"));
    }

    private static boolean suggesterWrites(@Nullable String chosen, boolean present) {
        return chosen == null ? present : chosen.equals("true");
    }

    private static Map<String, List<String>> styles() {
        Map<String, List<String>> styles = new LinkedHashMap<>();
        styles.put("months", List.of("levant", "egypt"));
        styles.put("digits", List.of("any", "arab", "latn"));
        styles.put("honorifics", List.of("keep", "drop", "any"));
        styles.put("arabicQuotes", List.of("any", "guillemets", "curly", "straight"));
        styles.put("englishQuotes", List.of("any", "curly", "straight"));
        return styles;
    }
}
