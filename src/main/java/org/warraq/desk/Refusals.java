package org.warraq.desk;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.ui.Model;
import org.warraq.people.Refusal;

/** Shows why not on the page it was asked on, so that nothing typed there is lost. */
public final class Refusals {

    private Refusals() {}

    /** The template finds it as {@code refusal}. */
    public static void show(Refusal refusal, Model model, HttpServletResponse response) {
        response.setStatus(refusal.kind().status());
        model.addAttribute("refusal", refusal);
    }
}
