package org.warraq.workflow.tasks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.language.Language;
import org.warraq.people.Reason;
import org.warraq.people.Refusal;
import org.warraq.people.Refusal.FieldError;
import org.warraq.report.Contents;
import org.warraq.report.Parts;
import org.warraq.report.Report;
import org.warraq.report.Versions;
import org.warraq.translation.Segment;
import org.warraq.translation.Segments;
import org.warraq.workflow.Completion;
import org.warraq.workflow.ReturnMark;
import tools.jackson.databind.json.JsonMapper;

/** The places that returns point at: looked up before anything moves, and kept with the decision. */
@Component
public class MarkedPlaces {

    private static final String INSERT = """
            insert into return_mark (task_id, number, report_id, language, paragraph_id, segment_id, reason, reason_code)
            select :task, one.number, :report, one.value ->> 'language', one.value ->> 'paragraph',
                   cast(one.value ->> 'segment' as uuid), one.value ->> 'reason', one.value ->> 'code'
            from jsonb_array_elements(cast(:rows as jsonb)) with ordinality as one (value, number)
            """;

    private final JdbcClient jdbc;
    private final Versions versions;
    private final Segments segments;

    MarkedPlaces(JdbcClient jdbc, Versions versions, Segments segments) {
        this.jdbc = jdbc;
        this.versions = versions;
        this.segments = segments;
    }

    /** @throws Refusal 422 at every mark that points nowhere, or at an edition the task is not about */
    public void require(LockedTask open, Completion completion) {
        List<FieldError> wrong = new ArrayList<>();
        Map<Language, Set<Object>> known = new HashMap<>();
        for (int i = 0; i < completion.marks().size(); i++) {
            ReturnMark mark = completion.marks().get(i);
            String field = "marks[" + i + "]";
            if (!mayBeMarked(open, mark.language())) {
                wrong.add(new FieldError(field + ".language", "mark-elsewhere"));
            } else if (!known.computeIfAbsent(mark.language(), language -> places(open.report(), language))
                    .contains(place(mark))) {
                wrong.add(new FieldError(
                        field + (mark.segmentId() == null ? ".paragraphId" : ".segmentId"), "mark-nowhere"));
            }
        }
        if (!wrong.isEmpty()) {
            throw Refusal.invalid(wrong);
        }
    }

    private static boolean mayBeMarked(LockedTask open, Language language) {
        Language own = open.task().language();
        return language.equals(open.report().sourceLanguage())
                || (own == null ? open.latest().containsKey(language) : language.equals(own));
    }

    private static Object place(ReturnMark mark) {
        return mark.segmentId() == null ? Objects.requireNonNull(mark.paragraphId()) : mark.segmentId();
    }

    private Set<Object> places(Report report, Language language) {
        Set<Object> places = new HashSet<>();
        versions.latest(report.id(), report.sourceLanguage())
                .ifPresent(
                        version -> Parts.of(Contents.parse(version.content())).forEach(part -> places.add(part.id())));
        segments.list(report.id(), language).forEach(segment -> {
            places.add(segment.id());
            places.add(segment.paragraphId());
        });
        return places;
    }

    /** The segments that the marks in this language mean, a paragraph's being all of its. */
    Set<UUID> segments(UUID report, Language language, List<ReturnMark> marks) {
        Set<Object> meant = new HashSet<>();
        marks.stream().filter(mark -> mark.language().equals(language)).forEach(mark -> meant.add(place(mark)));
        return meant.isEmpty()
                ? Set.of()
                : segments.list(report, language).stream()
                        .filter(segment -> meant.contains(segment.id()) || meant.contains(segment.paragraphId()))
                        .map(Segment::id)
                        .collect(Collectors.toSet());
    }

    /** In the order they were given. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(LockedTask open, List<ReturnMark> marks) {
        if (marks.isEmpty()) {
            return;
        }
        List<Row> rows = marks.stream()
                .map(mark -> new Row(
                        mark.language().tag(),
                        mark.paragraphId(),
                        mark.segmentId(),
                        Reason.wordsOrNull(mark.reason()),
                        mark.reasonCode() == null ? null : mark.reasonCode().key()))
                .toList();
        jdbc.sql(INSERT)
                .param("task", open.task().id())
                .param("report", open.report().id())
                .param("rows", JsonMapper.shared().writeValueAsString(rows))
                .update();
    }

    private record Row(
            String language,
            @Nullable String paragraph,
            @Nullable UUID segment,
            @Nullable String reason,
            @Nullable String code) {}
}
