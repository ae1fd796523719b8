package org.warraq.desk.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warraq.support.Newsroom.expect;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.warraq.support.CountedStatements;
import org.warraq.support.Http;
import org.warraq.support.Newsroom;
import org.warraq.support.OwnNewsroomTest;

/** The memory's pages cost as many statements for a page full of units as for two. */
@OwnNewsroomTest
@Import(CountedStatements.class)
class MemoryPagesCostTest {

    private static final int STATEMENTS = 12;
    private static final int FULL = 50;

    @Autowired
    Newsroom newsroom;

    @Test
    void aFullPageCostsNoMoreThanTwoUnits() {
        bring(0, 2);
        Http huda = Http.at(newsroom.port()).signIn("huda", "demo");
        List<String> listed = statements(huda, "/memory", 2);
        List<String> found = statements(huda, "/memory?q=ferry", 2);
        bring(2, 60);
        assertThat(statements(huda, "/memory", FULL)).isEqualTo(listed);
        assertThat(statements(huda, "/memory?q=ferry", FULL)).isEqualTo(found);
        assertThat(listed.size()).isBetween(1, STATEMENTS);
        assertThat(found.size()).isBetween(1, STATEMENTS);
    }

    private void bring(int from, int to) {
        StringBuilder tmx = new StringBuilder("<tmx version=\"1.4\"><header srclang=\"en\"/><body>");
        for (int i = from; i < to; i++) {
            tmx.append("<tu><tuv xml:lang=\"en\"><seg>The ferry left pier ")
                    .append(i)
                    .append(".</seg></tuv><tuv xml:lang=\"ar\"><seg>غادرت العبّارة الرصيف ")
                    .append(i)
                    .append(".</seg></tuv></tu>");
        }
        expect(
                200,
                newsroom.as("huda")
                        .send(
                                "POST",
                                "/api/memory/import?format=tmx",
                                BodyPublishers.ofString(tmx + "</body></tmx>"),
                                "Content-Type",
                                "application/xml"));
    }

    private static List<String> statements(Http who, String path, int units) {
        who.get(path);
        List<String> pages = new ArrayList<>();
        List<String> statements =
                CountedStatements.during(() -> pages.add(who.get(path).body()));
        assertThat(pages.get(0).split("/memory/units/", -1)).hasSize(units + 1);
        return statements.stream()
                .filter(sql -> !sql.toLowerCase(Locale.ROOT).contains("spring_session"))
                .toList();
    }
}
