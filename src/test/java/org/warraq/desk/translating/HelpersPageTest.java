package org.warraq.desk.translating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.warraq.support.Http;
import org.warraq.support.Newsroom;
import org.warraq.support.SharedNewsroomTest;

/** Whoever is asked to help sits at the same sheet, and only the holder sends it. */
@SharedNewsroomTest
class HelpersPageTest {

    @Autowired
    Newsroom newsroom;

    @Test
    void aHelperSitsAtTheSheetAsLongAsTheyHelp() {
        String report = newsroom.start("Two translate together");
        newsroom.submitDraft(report, "rima");
        String page = "/tasks/" + newsroom.claim(report, "translate", "tariq");
        Http tariq = Http.at(newsroom.port()).signIn("tariq", "demo");
        Http nadia = Http.at(newsroom.port()).signIn("nadia", "demo");
        assertThat(nadia.get(page).body()).doesNotContain("id=\"ws\"");
        assertThat(tariq.submit(page, page + "/helpers", Map.of("username", "nadia"))
                        .status())
                .isEqualTo(302);
        assertThat(nadia.get(page).body()).contains("id=\"ws\"").doesNotContain("value=\"submit\"");
        assertThat(nadia.submit(page, page + "/helpers", Map.of("username", "salma"))
                        .status())
                .isEqualTo(403);
        assertThat(tariq.submit(page, page + "/helpers", Map.of("username", "nadia", "action", "let-go"))
                        .status())
                .isEqualTo(302);
        assertThat(nadia.get(page).body()).doesNotContain("id=\"ws\"");
    }
}
