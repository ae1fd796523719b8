package org.warraq.desk.memory;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.warraq.desk.Lists;
import org.warraq.desk.Refusals;
import org.warraq.language.Language;
import org.warraq.memory.Passage;
import org.warraq.memory.TmxImport;
import org.warraq.memory.Units;
import org.warraq.people.Permissions;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.people.Verb;
import org.warraq.report.Reports;

/** The memory for people: a phrase is looked up; admins and editors see the newest units, and take files in and out. */
@Controller
@RequestMapping("/memory")
class MemoryPages {

    private static final int ROWS = 50;

    private final MemorySearch search;
    private final Units units;
    private final TmxImport importing;
    private final Reports reports;

    MemoryPages(MemorySearch search, Units units, TmxImport importing, Reports reports) {
        this.search = search;
        this.units = units;
        this.importing = importing;
        this.reports = reports;
    }

    @GetMapping
    String show(
            Person me,
            @RequestParam(required = false, defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String cursor,
            Model model,
            HttpServletResponse response) {
        UnitLine.Pair pair = pair(from);
        model.addAttribute("q", q);
        model.addAttribute("pair", pair);
        model.addAttribute("languages", reports.newsroomLanguages());
        model.addAttribute("keeper", isKeeper(me));
        try {
            if (!q.isBlank()) {
                List<Passage> found = search.concordance(me, pair.from(), pair.to(), q, ROWS);
                model.addAttribute(
                        "found",
                        found.stream().map(one -> UnitLine.of(one, pair)).toList());
            } else if (isKeeper(me)) {
                model.addAttribute(
                        "units", Lists.page(() -> units.page(me, cursor, ROWS)).map(unit -> UnitLine.of(unit, pair)));
            }
        } catch (Refusal refusal) {
            Refusals.show(refusal, model, response);
        }
        return "memory/memory";
    }

    @PostMapping("/import")
    String read(
            Person me,
            @RequestParam("file") MultipartFile file,
            Locale locale,
            Model model,
            HttpServletResponse response)
            throws IOException {
        try (InputStream in = file.getInputStream()) {
            model.addAttribute("imported", importing.read(me, in, true, locale));
        } catch (Refusal refusal) {
            Refusals.show(refusal, model, response);
        }
        return show(me, "", null, null, model, response);
    }

    // the newsroom's languages, the one asked for first
    private UnitLine.Pair pair(@Nullable String from) {
        List<Language> languages = reports.newsroomLanguages();
        Language first = languages.stream()
                .filter(language -> language.tag().equals(from))
                .findFirst()
                .orElse(languages.get(0));
        return new UnitLine.Pair(
                first,
                languages.stream().filter(one -> !one.equals(first)).findFirst().orElse(first));
    }

    static boolean isKeeper(Person me) {
        return Permissions.may(me, Verb.KEEP_MEMORY);
    }
}
