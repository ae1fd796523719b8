package org.warraq.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.warraq.support.Http;
import org.warraq.support.Http.Answer;
import org.warraq.support.Newsroom;
import org.warraq.support.RawHttp;
import org.warraq.support.RawHttp.Reply;
import org.warraq.support.SharedNewsroomTest;

/** What cannot be decoded, and what is no moment of any calendar of ours, is refused in the form that whoever asks can read. */
@SharedNewsroomTest
class UndecodableRequestsTest {

    @Autowired
    Newsroom newsroom;

    @ParameterizedTest
    @ValueSource(strings = {"BBBB", "AA==", "AAECAwQ=", "%00", "/", "", "gICA", "J29yIDE9MS0t", "\u00ff"})
    void whoeverHasASessionCookieThatIsNoneIsAStranger(String cookie) throws IOException {
        String header = "Cookie: warraq=" + cookie + "\r\n";
        assertThat(get("/en/", header).status()).isEqualTo(200);
        assertThat(get("/css/site.css", header).status()).isEqualTo(200);
        assertThat(get("/actuator/health/liveness", header).status()).isEqualTo(200);
        assertThat(get("/tasks", header).status()).isEqualTo(303);
        assertThat(get("/api/me", header).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%", "%zz=1", "q=%f", "cursor=%c3%28", "lang=%ed%a0%80"})
    void queryThatCannotBeDecodedIsMalformed(String query) throws IOException {
        for (String page : List.of("/en/?", "/sign-in?", "/nowhere?")) {
            isPage(get(page + query, ""), 400);
        }
        assertThat(get("/css/site.css?" + query, "").status()).isEqualTo(400);
        for (String call : List.of("/api/me?", "/api/nowhere?", "/actuator/health?", "/v3/api-docs?")) {
            isProblem(get(call + query, ""), 400);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%zz", "%ff", "%00", "a%c3", "a|b", "{x}"})
    void pathThatCannotBeDecodedIsMalformed(String path) throws IOException {
        isPage(get("/en/reports/" + path, ""), 400);
        Reply call = get("/api/" + path, "");
        assertThat(call.status()).isEqualTo(400);
        assertThat(call.text()).doesNotContain("Tomcat", "Exception", "HTTP Status");
    }

    @ParameterizedTest
    @CsvSource({"/appearance, 405", "/sign-out, 405", "/tasks/claim, 405", "/js/, 404", "/img, 404"})
    void pageThatOneCannotAskForIsAnsweredWithAPage(String path, int status) throws IOException {
        Reply reply = get(path, "");
        assertThat(reply.status()).isIn(status, 303);
        if (reply.status() != 303) {
            isPage(reply, status);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "multipart/form-data, x",
        "multipart/form-data; boundary=, x",
        "multipart/form-data; boundary=b, --b",
        "application/x-www-form-urlencoded, _csrf=%zz",
        "application/x-www-form-urlencoded; charset=none, a=b",
        "nothing, x"
    })
    void bodyThatCannotBeTakenApartIsRefused(String type, String body) throws IOException {
        for (String path :
                List.of("/sign-in", "/memory/import", "/terms/import", "/api/reports", "/api/memory/import")) {
            Reply reply = RawHttp.send(
                    newsroom.port(),
                    "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: " + type
                            + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
            assertThat(reply.status()).as(path).isBetween(400, 415);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+999999999-01-01",
                "+999999999-12-31T23:59:59Z",
                "-999999999-01-01T00:00:00+18:00",
                "294277-01-01T00:00:00Z",
                "+10000-01-01",
                "-4714-01-01",
                "0000-01-01T00:00:00Z",
                "2026-02-30",
                "24:00",
                "infinity"
            })
    void momentOfNoCalendarIsNotAccepted(String date) {
        Http rima = newsroom.as("rima");
        Http huda = newsroom.as("huda");
        List<Answer> answers = List.of(
                rima.post(
                        "/api/reports",
                        Map.of("sourceLanguage", "en", "embargoUntil", date, "content", Newsroom.content("Dates"))),
                rima.post(
                        "/api/reports",
                        Map.of(
                                "sourceLanguage",
                                "en",
                                "content",
                                Map.of("headline", "x", "dateline", Map.of("place", "Oskarna", "date", date)))),
                rima.post(
                        "/api/reports",
                        Map.of(
                                "sourceLanguage",
                                "en",
                                "content",
                                Map.of("headline", "x", "meeting", Map.of("date", date)))),
                Http.at(newsroom.port())
                        .withPassword("rima", "demo")
                        .post("/api/me/tokens", Map.of("name", "x", "expiresAt", date)),
                huda.post(
                        "/api/names",
                        Map.of(
                                "kind",
                                "person",
                                "forms",
                                List.of(Map.of("language", "en", "text", "Oskar Talvi", "use", "preferred")),
                                "titles",
                                List.of(Map.of("language", "en", "text", "Minister", "from", date)))));
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(400, 422));
    }

    private Reply get(String path, String headers) throws IOException {
        return RawHttp.get(newsroom.port(), path, headers);
    }

    private static void isPage(Reply reply, int status) {
        assertThat(reply.status()).as(reply.head()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).startsWith("text/html");
        assertThat(reply.isHtml()).isTrue();
        assertThat(reply.text()).doesNotContain("HTTP Status");
    }

    private static void isProblem(Reply reply, int status) {
        assertThat(reply.status()).as(reply.head()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
    }
}
