package org.warraq.site;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;
import org.warraq.language.Language;

/**
 * What the layout around a page of the site knows; templates find it as {@code leaf}.
 *
 * @param alternates this page in every language it is there in, its own included
 * @param found whether search engines may keep it
 */
record Leaf(Language language, List<Alternate> alternates, boolean found) {

    /** Every page of the site begins so. */
    void prepare(HttpServletResponse response, Model model) {
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, lang());
        response.setHeader(HttpHeaders.CACHE_CONTROL, Freshness.CACHE_CONTROL);
        model.addAttribute("leaf", this);
    }

    public String lang() {
        return language.tag();
    }

    public String dir() {
        return language.dir();
    }

    public String home() {
        return Addresses.home(language);
    }

    public String feed() {
        return Addresses.feed(language);
    }

    /** In the other languages. */
    public List<Alternate> others() {
        return alternates.stream()
                .filter(alternate -> !alternate.language().equals(language))
                .toList();
    }
}
