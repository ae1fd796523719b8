package org.warraq.desk;

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

/** The pages of tasks are laid with as many statements for 600 segments as for a few. */
@OwnNewsroomTest
@Import(CountedStatements.class)
class TaskPagesCostTest {

    private static final int SEGMENTS = 600;
    private static final int STATEMENTS = 16;
    private static final int DECISION_STATEMENTS = 40;

    @Autowired
    Newsroom newsroom;

    @Test
    void sixHundredSegmentsCostNoMoreStatementsThanThree() {
        String few = task(2);
        String many = task(SEGMENTS - 1);
        Http tariq = Http.at(newsroom.port()).signIn("tariq", "demo");
        List<String> statements = statements(tariq, few, "class=\"seg[ \"]", 3);
        assertThat(statements(tariq, many, "class=\"seg[ \"]", SEGMENTS)).isEqualTo(statements);
        assertThat(statements.size()).isBetween(1, STATEMENTS);
    }

    @Test
    void aLongTextIsDecidedOnWithNoMoreStatementsThanAShortOne() {
        String few = decision(2);
        String many = decision(60);
        Http huda = Http.at(newsroom.port()).signIn("huda", "demo");
        List<String> statements = statements(huda, few, "class=\"spread-cell\"", 6);
        assertThat(statements(huda, many, "class=\"spread-cell\"", 122)).isEqualTo(statements);
        assertThat(statements.size()).isBetween(1, DECISION_STATEMENTS);
    }

    private String decision(int paragraphs) {
        String report = report(paragraphs);
        newsroom.translateAndReview(report, "ar");
        return newsroom.claim(report, "approve", "huda");
    }

    private String task(int paragraphs) {
        return newsroom.claim(report(paragraphs), "translate", "tariq");
    }

    private String report(int paragraphs) {
        List<Map<String, String>> body = IntStream.range(0, paragraphs)
                .mapToObj(number -> Map.of("text", "The council met in hall " + number + " and agreed."))
                .toList();
        String report =
                newsroom.start("rima", "en", "x", Map.of("content", Map.of("headline", "Many meetings", "body", body)));
        newsroom.submitDraft(report, "rima");
        return report;
    }

    private static List<String> statements(Http holder, String task, String row, int rows) {
        holder.get("/tasks/" + task);
        List<String> pages = new ArrayList<>();
        List<String> statements = CountedStatements.during(
                () -> pages.add(holder.get("/tasks/" + task).body()));
        assertThat(pages.get(0).split(row, -1)).hasSize(rows + 1);
        return statements.stream()
                .filter(sql -> !sql.toLowerCase(Locale.ROOT).contains("spring_session"))
                .toList();
    }
}
