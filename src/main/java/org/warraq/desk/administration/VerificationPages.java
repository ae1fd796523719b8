package org.warraq.desk.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.warraq.desk.Refusals;
import org.warraq.desk.journal.JournalQuery;
import org.warraq.desk.journal.JournalReading;
import org.warraq.journal.Chain;
import org.warraq.journal.Checkpoints.Checkpoint;
import org.warraq.people.Permissions;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.people.Verb;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Verifying chains, and checkpoints made and compared with, by a click. */
@Controller
@RequestMapping("/journal")
class VerificationPages {

    private static final int MADE = 20;
    private static final int SHOWN = 200;

    private final ChainKeeping keeping;
    private final JournalReading journal;
    private final JsonMapper json;

    VerificationPages(ChainKeeping keeping, JournalReading journal, JsonMapper json) {
        this.keeping = keeping;
        this.journal = journal;
        this.json = json;
    }

    @GetMapping("/verification")
    String page(Person me, Locale locale, Model model) {
        Permissions.require(me, Verb.VERIFY_CHAINS);
        JournalQuery made = JournalQuery.newest("checkpoint-made");
        model.addAttribute(
                "made", journal.page(Chain.NEWSROOM, made, null, MADE).items());
        return "administration/verification";
    }

    @PostMapping("/verification")
    String verify(Person me, Locale locale, Model model) {
        return found(me, keeping.verify(me), locale, model);
    }

    /** Against a checkpoint that was kept elsewhere. */
    @PostMapping(value = "/verification", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String verify(
            Person me,
            @RequestParam("checkpoint") MultipartFile file,
            Locale locale,
            Model model,
            HttpServletResponse response)
            throws IOException {
        Permissions.require(me, Verb.VERIFY_CHAINS);
        try {
            return found(me, keeping.verify(me, read(file)), locale, model);
        } catch (Refusal refusal) {
            Refusals.show(refusal, model, response);
            return page(me, locale, model);
        }
    }

    @PostMapping("/checkpoints")
    ResponseEntity<byte[]> checkpoint(Person me) {
        Checkpoint made = keeping.checkpoint(me);
        String name = "checkpoint-" + made.at().toString().replaceAll("[^0-9TZ]", "") + ".json";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(json.writeValueAsBytes(made));
    }

    private String found(Person me, ChainKeeping.Outcome outcome, Locale locale, Model model) {
        List<BrokenChain> broken =
                outcome.broken().stream().limit(SHOWN).map(BrokenChain::of).toList();
        model.addAttribute("outcome", outcome);
        model.addAttribute("broken", broken);
        return page(me, locale, model);
    }

    private Checkpoint read(MultipartFile file) throws IOException {
        try {
            return json.readValue(file.getBytes(), SentCheckpoint.class).checkpoint();
        } catch (JacksonException noCheckpoint) {
            throw Refusal.invalid("no-checkpoint");
        }
    }
}
