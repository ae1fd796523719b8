package org.warraq.desk.translating;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.warraq.support.Http;
import org.warraq.support.Newsroom;
import org.warraq.support.SharedNewsroomTest;

@SharedNewsroomTest
class SentencesOverHttpTest {

    @Autowired
    Newsroom newsroom;

    private Http.Answer segment(String language, byte[] text) {
        return newsroom.as("tariq")
                .send(
                        "POST",
                        "/api/segment?language=" + language,
                        BodyPublishers.ofByteArray(text),
                        "Content-Type",
                        "text/plain; charset=utf-8");
    }

    @Test
    void textIsAnsweredInSentences() {
        String text = "وصل الوفد.  ثم غادر\nبلا تصريح. 7 أعضاء بقوا.";
        Http.Answer answer = segment("ar", text.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).isEqualTo(200);
        List<String> segments = new ArrayList<>();
        answer.json().get("segments").forEach(one -> segments.add(one.asString()));
        assertThat(segments).containsExactly("وصل الوفد.  ", "ثم غادر\n", "بلا تصريح. ", "7 أعضاء بقوا.");
    }

    @Test
    void whatIsNoTextIsRefused() {
        assertThat(segment("en", new byte[] {(byte) 0xC3, (byte) 0x28}).status())
                .isEqualTo(422);
        assertThat(segment("en", new byte[1_000_001]).status()).isEqualTo(413);
        assertThat(segment("not_a_language", new byte[0]).status()).isIn(400, 422);
        assertThat(Http.at(newsroom.port())
                        .post("/api/segment?language=en", "\"A.\"")
                        .status())
                .isEqualTo(401);
    }
}
