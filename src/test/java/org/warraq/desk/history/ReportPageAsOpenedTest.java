package org.warraq.desk.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warraq.support.Newsroom.expect;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.warraq.support.Http;
import org.warraq.support.Newsroom;
import org.warraq.support.SharedNewsroomTest;
import org.warraq.support.Wires;

/** What a report's page offers and keeps, as it is served. */
@SharedNewsroomTest
class ReportPageAsOpenedTest {

    private static final Map<String, String> NOTES = Map.of(
            "note.en", "The figure in the third paragraph was wrong.",
            "note.ar", "كان الرقم في الفقرة الثالثة خطأ.");

    @Autowired
    Newsroom newsroom;

    private Document page(String report, String language) {
        newsroom.as("huda");
        Http huda = Http.at(newsroom.port()).signIn("huda", "demo");
        huda.get("/account?lang=" + language);
        return Jsoup.parse(huda.get("/reports/" + report).body());
    }

    @Test
    void theOriginalIsOfferedWhereThereIsOneAndNowhereElse() {
        for (String language : new String[] {"en", "ar"}) {
            String report = newsroom.as(language.equals("en") ? "rima" : "yusuf")
                    .send(
                            "POST",
                            "/api/reports/import?sourceLanguage=" + language,
                            BodyPublishers.ofString(Wires.read(language)),
                            "Content-Type",
                            "text/plain; charset=utf-8")
                    .json()
                    .get("id")
                    .asString();
            Element link = Objects.requireNonNull(page(report, language).selectFirst("a[href$=/original]"));
            assertThat(newsroom.as("huda").get(link.attr("href")).body()).isEqualTo(Wires.read(language));
        }
        assertThat(page(newsroom.start("Written here"), "en").select("a[href$=/original]"))
                .isEmpty();
    }

    @Test
    void whatIsRefusedKeepsEachNoteInTheFieldOfItsLanguage() {
        String report = newsroom.published("A figure that was wrong");
        Http huda = Http.at(newsroom.port()).signIn("huda", "demo");
        String address = "/reports/" + report;
        keepsNotes(huda.submit(address, address + "/withdrawal", withNotes(Map.of("reason", " "))), "withdrawal");
        expect(302, huda.submit(address, address + "/correction", withNotes(Map.of("kind", "correction"))));
        Document again = keepsNotes(
                huda.submit(address, address + "/correction", withNotes(Map.of("kind", "update"))), "correction");
        assertThat(again.select("#kind-update").hasAttr("checked")).isTrue();
        assertThat(again.select("#kind-correction").hasAttr("checked")).isFalse();
    }

    private static Map<String, String> withNotes(Map<String, String> more) {
        Map<String, String> all = new java.util.HashMap<>(NOTES);
        all.putAll(more);
        return all;
    }

    private static Document keepsNotes(Http.Answer answer, String form) {
        assertThat(answer.status()).isBetween(400, 499);
        Document page = Jsoup.parse(answer.body());
        NOTES.forEach((name, text) -> {
            Element field = Objects.requireNonNull(
                    page.selectFirst("form[action$=/" + form + "] textarea[name='" + name + "']"));
            assertThat(field.text()).as(name).isEqualTo(text);
            assertThat(field.attr("lang")).isEqualTo(name.substring("note.".length()));
        });
        return page;
    }
}
