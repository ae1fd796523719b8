package org.warraq.desk.translating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.warraq.support.CountedStatements;
import org.warraq.support.Http;
import org.warraq.support.Newsroom;
import org.warraq.support.OwnNewsroomTest;

/** A sheet is laid with as many statements for 600 segments as for a few. */
@OwnNewsroomTest
@Import(CountedStatements.class)
class SheetCostTest {

    private static final int SEGMENTS = 600;
    private static final int STATEMENTS = 16;

    @Autowired
    Newsroom newsroom;

    @Test
    void sixHundredSegmentsCostNoMoreStatementsThanThree() {
        String few = task(2);
        String many = task(SEGMENTS - 1);
        Http tariq = Http.at(newsroom.port()).signIn("tariq", "demo");
        List<String> statements = statements(tariq, few, 3);
        assertThat(statements(tariq, many, SEGMENTS)).isEqualTo(statements);
        assertThat(statements.size()).isBetween(1, STATEMENTS);
    }

    private String task(int paragraphs) {
        List<Map<String, String>> body = IntStream.range(0, paragraphs)
                .mapToObj(number -> Map.of("text", "The council met in hall " + number + " and agreed."))
                .toList();
        String report =
                newsroom.start("rima", "en", "x", Map.of("content", Map.of("headline", "Many meetings", "body", body)));
        newsroom.submitDraft(report, "rima");
        return newsroom.claim(report, "translate", "tariq");
    }

    private static List<String> statements(Http tariq, String task, int segments) {
        tariq.get("/tasks/" + task);
        List<String> pages = new ArrayList<>();
        List<String> statements = CountedStatements.during(
                () -> pages.add(tariq.get("/tasks/" + task).body()));
        assertThat(pages.get(0).split("class=\"seg[ \"]", -1)).hasSize(segments + 1);
        return statements.stream()
                .filter(sql -> !sql.toLowerCase(Locale.ROOT).contains("spring_session"))
                .toList();
    }
}
