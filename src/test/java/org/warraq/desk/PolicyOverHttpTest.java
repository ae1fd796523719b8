package org.warraq.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.warraq.support.Http.Answer;
import org.warraq.support.Newsroom;
import org.warraq.support.OwnNewsroomTest;

/** What an admin lays down about texts, and when it counts. */
@OwnNewsroomTest
class PolicyOverHttpTest {

    private static final Map<String, Object> USUAL = Map.of(
            "severities", Map.of("numbers", "error", "month-style", "warning"), "style", Map.of("months", "levant"));

    @Autowired
    Newsroom newsroom;

    @AfterEach
    void asItWas() {
        put("admin", USUAL, etag());
    }

    @Test
    void aChangeCountsAtOnceAndOnlyAnAdminMakesIt() {
        assertThat(numbers()).contains("\"error\"");
        Map<String, Object> change = Map.of("severities", Map.of("numbers", "warning"));
        assertThat(put("huda", change, etag()).status()).isEqualTo(403);
        Answer changed = put("admin", change, etag());
        assertThat(changed.json().at("/severities/numbers").asString()).isEqualTo("warning");
        assertThat(numbers()).contains("\"warning\"").doesNotContain("\"error\"");
        assertThat(put("admin", change, "\"1\"").status()).isEqualTo(412);
        put("admin", Map.of("severities", Map.of("numbers", "off")), etag());
        assertThat(numbers()).doesNotContain("numbers");
    }

    @Test
    void theHousesMonthsAreThoseOfItsPolicy() {
        assertThat(months("في مارس")).contains("month-style");
        put("admin", Map.of("style", Map.of("months", "egypt")), etag());
        assertThat(months("في مارس")).doesNotContain("month-style");
        assertThat(months("في آذار")).contains("month-style");
    }

    @Test
    void whatIsNoChoiceIsRefused() {
        assertThat(put("admin", Map.of("severities", Map.of("numbers", "fatal")), etag())
                        .status())
                .isEqualTo(422);
        assertThat(put("admin", Map.of("filled", "maybe"), etag()).status()).isEqualTo(422);
        assertThat(put("admin", Map.of("style", Map.of("digits", "roman")), etag())
                        .status())
                .isEqualTo(422);
    }

    private String numbers() {
        return check("They counted 45 boats.", "أحصوا 54 قاربا.");
    }

    private String months(String arabic) {
        return check("In March", arabic);
    }

    private String check(String source, String target) {
        return newsroom.as("rima")
                .post(
                        "/api/checks",
                        Map.of("sourceLanguage", "en", "source", source, "targetLanguage", "ar", "target", target))
                .body();
    }

    private String etag() {
        return newsroom.as("rima").get("/api/policy").header("ETag");
    }

    private Answer put(String username, Map<String, Object> change, String etag) {
        return newsroom.as(username).json("PUT", "/api/policy", change, "If-Match", etag);
    }
}
