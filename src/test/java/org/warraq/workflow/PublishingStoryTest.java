package org.warraq.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.warraq.language.Language;
import org.warraq.people.People;
import org.warraq.people.Person;
import org.warraq.report.Content;
import org.warraq.report.Report;
import org.warraq.report.ReportState;
import org.warraq.report.Reports;
import org.warraq.report.Urgency;
import org.warraq.support.WarraqTest;
import org.warraq.translation.Segment;
import org.warraq.translation.SegmentState;

@WarraqTest
class PublishingStoryTest {

    @Autowired
    Rounds rounds;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskList list;

    @Autowired
    Translating translating;

    @Autowired
    Reports reports;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void staff() {
        person("rima", "reporter");
        person("tariq", "translator");
        person("salma", "translator");
        person("huda", "editor");
    }

    void person(String name, String role) {
        if (people.byUsername(name).isPresent()) {
            return;
        }
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into person (id, username, name, language, created_at) values (:id, :n, :n, 'en', clock())")
                .param("id", id)
                .param("n", name)
                .update();
        jdbc.sql("insert into person_role values (:id, :r)")
                .param("id", id)
                .param("r", role)
                .update();
        jdbc.sql("insert into person_pair values (:id, 'en', 'ar'), (:id, 'ar', 'en')")
                .param("id", id)
                .update();
    }

    Person who(String name) {
        return people.byUsername(name).orElseThrow();
    }

    static void await(Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain");
            }
            Thread.onSpinWait();
        }
    }

    @Test
    void aReportGoesFromDraftToBothLanguages() throws Exception {
        Content content = new Content(
                "Ministers meet",
                null,
                null,
                List.of(new Content.Paragraph(null, "They met."), new Content.Paragraph(null, "They talked.")),
                List.of(),
                null);
        Report report = rounds.start(
                who("rima"),
                new Reports.NewReport(Language.ENGLISH, List.of(Language.ARABIC), Urgency.ROUTINE, null, content),
                null);
        UUID draft = list.of(report.id()).get(0).id();
        tasks.complete(who("rima"), draft, Completion.of(Decision.SUBMIT));
        await(() -> list.of(report.id()).size() == 1);
        UUID translate = list.of(report.id()).get(0).id();
        tasks.claim(who("tariq"), translate);
        for (Segment s : translating.segments(report.id(), Language.ARABIC)) {
            translating.save(
                    who("tariq"),
                    report.id(),
                    Language.ARABIC,
                    s.id(),
                    "ترجمة",
                    SegmentState.TRANSLATED,
                    s.rowVersion());
        }
        tasks.complete(who("tariq"), translate, Completion.of(Decision.SUBMIT));
        UUID review = list.of(report.id()).get(0).id();
        tasks.claim(who("salma"), review);
        tasks.complete(who("salma"), review, Completion.of(Decision.ACCEPT));
        await(() -> list.of(report.id()).size() == 1);
        UUID approve = list.of(report.id()).get(0).id();
        tasks.claim(who("huda"), approve);
        tasks.complete(who("huda"), approve, Completion.approve(Map.of(Language.ENGLISH, 1, Language.ARABIC, 1)));
        await(() -> reports.get(report.id()).state() == ReportState.PUBLISHED);
        assertEquals(
                2,
                jdbc.sql("select count(*) from released_edition")
                        .query(Integer.class)
                        .single());
    }
}
