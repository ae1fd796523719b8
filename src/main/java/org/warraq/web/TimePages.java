package org.warraq.web;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Says, while somebody types, what a time means on the newsroom's clock: its offset, or why it is none, or which two. */
@Controller
class TimePages {

    private final TimeFields fields;

    TimePages(TimeFields fields) {
        this.fields = fields;
    }

    /**
     * @param name of the field
     * @param text what stands in it
     */
    @GetMapping("/typed-time")
    String beside(@RequestParam String name, @RequestParam String text, Locale locale, Model model) {
        model.addAttribute("field", fields.of(name, null, Map.of(name, text), locale));
        return "web/time :: beside";
    }
}
