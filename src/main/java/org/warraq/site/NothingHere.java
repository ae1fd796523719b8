package org.warraq.site;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.warraq.language.Language;

/** What readers get instead of a page: that there is none, or that there is none any more. */
final class NothingHere {

    private NothingHere() {}

    /** @param elsewhere the same in other languages */
    static String missing(Language language, List<Alternate> elsewhere, HttpServletResponse response, Model model) {
        return say("site/missing", HttpStatus.NOT_FOUND, language, elsewhere, response, model);
    }

    static String withdrawn(WithdrawnReport withdrawn, HttpServletResponse response, Model model) {
        model.addAttribute("withdrawn", withdrawn);
        return say("site/withdrawn", HttpStatus.GONE, withdrawn.language(), List.of(), response, model);
    }

    static String removed(Language language, HttpServletResponse response, Model model) {
        return say("site/removed", HttpStatus.GONE, language, List.of(), response, model);
    }

    private static String say(
            String page,
            HttpStatus status,
            Language language,
            List<Alternate> elsewhere,
            HttpServletResponse response,
            Model model) {
        response.setStatus(status.value());
        new Leaf(language, elsewhere, false).prepare(response, model);
        return page;
    }
}
