package org.warraq.desk.administration;

import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.warraq.people.Permissions;
import org.warraq.people.Person;
import org.warraq.people.Verb;
import org.warraq.workflow.ModelChanges;
import org.warraq.workflow.Processes;

/** The processes of the newsroom as they are deployed, for admins. */
@Controller
@RequestMapping("/processes")
class ProcessPages {

    private static final MediaType BPMN = MediaType.parseMediaType("application/xml;charset=UTF-8");

    private final Processes processes;
    private final ModelChanges models;

    ProcessPages(Processes processes, ModelChanges models) {
        this.processes = processes;
        this.models = models;
    }

    @GetMapping
    String show(Person me, Locale locale, Model model) {
        Permissions.require(me, Verb.READ_PROCESSES);
        model.addAttribute("processes", processes.all(locale));
        model.addAttribute("models", models.inForce(me));
        model.addAttribute("offers", models.offers(me));
        model.addAttribute("sets", models.newest(me));
        model.asMap().putIfAbsent("reason", "");
        return "administration/processes";
    }

    /** One version, as bpmn-js draws it, in the language of the page. */
    @GetMapping("/process.bpmn")
    ResponseEntity<String> process(Person me, @RequestParam String of, Locale locale) {
        Permissions.require(me, Verb.READ_PROCESSES);
        return ResponseEntity.ok().contentType(BPMN).body(processes.xml(of, locale));
    }
}
