package org.warraq.desk.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.warraq.desk.FormVersion;
import org.warraq.desk.Refusals;
import org.warraq.people.Person;
import org.warraq.people.Reason;
import org.warraq.people.Refusal;
import org.warraq.workflow.ModelChanges;

/** Putting diagrams and decision tables in force, from the page that shows them. */
@Controller
@RequestMapping("/processes/models")
class ModelPages {

    private static final String DONE = "redirect:/processes?done=put";

    private final ModelChanges models;
    private final ProcessPages processes;

    ModelPages(ModelChanges models, ProcessPages processes) {
        this.models = models;
        this.processes = processes;
    }

    @PostMapping
    String put(
            Person me,
            @RequestParam("file") List<MultipartFile> files,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String reason,
            Locale locale,
            Model model,
            HttpServletResponse response)
            throws IOException {
        try {
            models.put(me, FormVersion.parse(version), read(files), Reason.of(reason));
            return DONE;
        } catch (Refusal refusal) {
            return refused(me, reason, refusal, locale, model, response);
        }
    }

    @PostMapping("/packaged")
    String packaged(
            Person me,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String reason,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        try {
            models.putPackaged(me, FormVersion.parse(version), name, Reason.of(reason));
            return DONE;
        } catch (Refusal refusal) {
            return refused(me, reason, refusal, locale, model, response);
        }
    }

    private String refused(
            Person me, String reason, Refusal refusal, Locale locale, Model model, HttpServletResponse response) {
        Refusals.show(refusal, model, response);
        model.addAttribute("reason", reason);
        return processes.show(me, locale, model);
    }

    private static Map<String, byte[]> read(List<MultipartFile> files) throws IOException {
        Map<String, byte[]> read = new LinkedHashMap<>();
        for (MultipartFile file : files) {
            if (!file.isEmpty()) {
                read.put(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes());
            }
        }
        return read;
    }
}
