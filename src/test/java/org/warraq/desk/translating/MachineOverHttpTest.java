package org.warraq.desk.translating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.warraq.support.Http;
import org.warraq.support.Newsroom;
import org.warraq.support.OwnNewsroomTest;
import org.warraq.translation.machine.StrangeServer;
import tools.jackson.databind.JsonNode;

@OwnNewsroomTest
class MachineOverHttpTest {

    private static final StrangeServer SERVER = new StrangeServer();

    @Autowired
    Newsroom newsroom;

    @DynamicPropertySource
    static void machine(DynamicPropertyRegistry registry) {
        registry.add("warraq.machine.url", SERVER::address);
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private String open(Map<String, Object> more) {
        String report = newsroom.start("rima", "en", "The council met", more);
        newsroom.submitDraft(report, "rima");
        newsroom.claim(report, "translate", "tariq");
        return report;
    }

    private Http.Answer propose(String report, String who) {
        String segment = newsroom.segments(report, "ar").get(0).get("id").asString();
        return newsroom.as(who)
                .post("/api/reports/" + report + "/translations/ar/segments/" + segment + "/machine", Map.of());
    }

    private Http.Answer save(String report, Map<String, Object> body) {
        JsonNode segment = newsroom.segments(report, "ar").get(0);
        return newsroom.as("tariq")
                .json(
                        "PUT",
                        "/api/reports/" + report + "/translations/ar/segments/"
                                + segment.get("id").asString(),
                        body,
                        "If-Match",
                        segment.get("etag").asString());
    }

    private String origin(String report) {
        return newsroom.segments(report, "ar").get(0).get("origin").get("kind").asString();
    }

    @Test
    void proposalIsMarkedAndNotConfirmedUneditedWithoutSayingSo() {
        String report = open(Map.of());
        SERVER.answers(200, "{\"translatedText\": \"اجتمع المجلس\"}");
        Http.Answer proposal = propose(report, "tariq");
        assertThat(proposal.status()).as(proposal.body()).isEqualTo(200);
        assertThat(proposal.json().get("match").asString()).isEqualTo("machine");
        String text = proposal.json().get("target").asString();

        assertThat(save(report, Map.of("target", text, "state", "translated")).status())
                .isEqualTo(422);
        assertThat(save(report, Map.of("target", text, "state", "drafted")).status())
                .isEqualTo(200);
        assertThat(origin(report)).isEqualTo("machine");
        assertThat(save(report, Map.of("target", text, "state", "translated", "unedited", true))
                        .status())
                .isEqualTo(200);
        assertThat(origin(report)).isEqualTo("machine");
        assertThat(save(report, Map.of("target", text + " أمس", "state", "translated"))
                        .status())
                .isEqualTo(200);
        assertThat(origin(report)).isEqualTo("human");
    }

    @Test
    void nothingOfAReportUnderEmbargoLeavesTheHouse() {
        String report = open(Map.of("embargoUntil", "2199-01-01T00:00:00Z"));
        int asked = SERVER.asked().size();
        Http.Answer refused = propose(report, "tariq");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("detail").asString()).contains("embargo");
        assertThat(SERVER.asked()).hasSize(asked);
    }

    @Test
    void onlyWhoHoldsTheTaskAsks() {
        String report = open(Map.of());
        assertThat(propose(report, "salma").status()).isEqualTo(403);
    }

    @Test
    void serverThatAnswersNonsenseIsABusyOne() {
        String report = open(Map.of());
        SERVER.answers(200, "<html>no</html>");
        Http.Answer silent = propose(report, "tariq");
        assertThat(silent.status()).isEqualTo(503);
        assertThat(silent.header("Retry-After")).isNotBlank();
    }
}
