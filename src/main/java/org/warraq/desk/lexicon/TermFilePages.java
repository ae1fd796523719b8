package org.warraq.desk.lexicon;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.warraq.desk.Refusals;
import org.warraq.lexicon.TermFormat;
import org.warraq.lexicon.Terminology;
import org.warraq.people.Person;
import org.warraq.people.Refusal;

/** Terms as files, for people. */
@Controller
@Tag(name = "Names and terms")
class TermFilePages {

    private final Terminology terminology;
    private final RecordView view;

    TermFilePages(Terminology terminology, RecordView view) {
        this.terminology = terminology;
        this.view = view;
    }

    @PostMapping("/terms/import")
    String take(
            Person me,
            @RequestParam MultipartFile file,
            @RequestParam TermFormat format,
            Model model,
            HttpServletResponse response)
            throws IOException {
        try (InputStream in = file.getInputStream()) {
            model.addAttribute("imported", terminology.read(me, format, in));
        } catch (Refusal refusal) {
            Refusals.show(refusal, model, response);
        }
        view.list(me, new RecordFilter("terms", Map.of()), model);
        return "lexicon/records";
    }

    // Where the language is changed, or a page asked for again, after an import.
    @GetMapping("/terms/import")
    String back() {
        return "redirect:/terms";
    }
}
