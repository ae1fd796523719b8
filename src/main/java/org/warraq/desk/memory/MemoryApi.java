package org.warraq.desk.memory;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.warraq.database.Page;
import org.warraq.desk.Lists;
import org.warraq.language.Language;
import org.warraq.memory.Match;
import org.warraq.memory.Passage;
import org.warraq.memory.Replacement;
import org.warraq.memory.TmxExport;
import org.warraq.memory.TmxImport;
import org.warraq.memory.TmxImport.Imported;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.report.WordDiff;

/** The memory for programs: searches, and files in and out. */
@RestController
@RequestMapping("/api/memory")
@Tag(name = "Translation")
class MemoryApi {

    private static final int FEW = 5;
    private static final int MIN = 70;

    private final MemorySearch search;
    private final TmxImport importing;
    private final TmxExport exporting;

    MemoryApi(MemorySearch search, TmxImport importing, TmxExport exporting) {
        this.search = search;
        this.importing = importing;
        this.exporting = exporting;
    }

    /** A match as the contract has it, with what is known besides. */
    record MatchJson(
            String source,
            String target,
            int score,
            Match.Kind match,
            List<WordDiff.Run> sourceDiff,
            @Nullable UUID reportId,
            @Nullable Instant approvedAt,
            UUID unitId,
            boolean approved,
            int penalty,
            @Nullable Integer version,
            @Nullable String translator,
            @Nullable String reviewer,
            @Nullable Replacement superseded,
            @Nullable Replacement correctedElsewhere) {

        static MatchJson of(Match match) {
            return new MatchJson(
                    match.source(),
                    match.target(),
                    match.score(),
                    match.kind(),
                    match.sourceDiff(),
                    match.reportId(),
                    match.approvedAt(),
                    match.unitId(),
                    match.approved(),
                    match.penalty(),
                    match.version(),
                    match.translator(),
                    match.reviewer(),
                    match.superseded(),
                    match.correctedElsewhere());
        }
    }

    /** Best first; {@code min} is compared with the best of the three scores, before penalties. */
    @GetMapping("/search")
    Page<MatchJson> search(
            Person me,
            @RequestParam Language from,
            @RequestParam Language to,
            @RequestParam String text,
            @RequestParam(required = false) @Nullable Integer min,
            @RequestParam(required = false) @Nullable Integer limit) {
        List<Match> found =
                search.matches(me, from, to, text, min == null ? MIN : min, limit == null ? FEW : Lists.limit(limit));
        return new Page<>(found, null).map(MatchJson::of);
    }

    /** A phrase on either side, in any form of its words; the newest units first. */
    @GetMapping("/concordance")
    Page<Passage> concordance(
            Person me,
            @RequestParam Language from,
            @RequestParam Language to,
            @RequestParam String text,
            @RequestParam(required = false) @Nullable Integer limit) {
        return new Page<>(search.concordance(me, from, to, text, Lists.limit(limit)), null);
    }

    /** The body is the file, of any size. {@code approved=false}: its units lose five points until somebody approves them. */
    @PostMapping("/import")
    Imported read(
            Person me,
            @RequestParam String format,
            @RequestParam(required = false, defaultValue = "true") boolean approved,
            Locale locale,
            HttpServletRequest request)
            throws IOException {
        requireTmx(format);
        return importing.read(me, request.getInputStream(), approved, locale);
    }

    /** Units with both languages, all of them where none is named; none that is superseded. */
    @GetMapping("/export")
    void write(
            Person me,
            @RequestParam String format,
            @RequestParam(required = false) @Nullable Language from,
            @RequestParam(required = false) @Nullable Language to,
            HttpServletResponse response)
            throws IOException {
        requireTmx(format);
        exporting.write(me, from, to, () -> {
            response.setContentType("application/xml;charset=UTF-8");
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"memory.tmx\"");
            return response.getOutputStream();
        });
    }

    private static void requireTmx(String format) {
        if (!format.equals("tmx")) {
            throw Refusal.invalid(List.of(new Refusal.FieldError("format", "not-allowed")));
        }
    }
}
