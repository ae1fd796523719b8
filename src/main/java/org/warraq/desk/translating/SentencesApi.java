package org.warraq.desk.translating;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.warraq.language.Language;
import org.warraq.language.Sentences;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.web.OutsideTransaction;

/** Sentences over HTTP, of any text in UTF-8. */
@RestController
@Tag(name = "Translation")
class SentencesApi {

    private static final int BYTES_LIMIT = 1_000_000;

    /** @param segments put together, the text */
    record Answer(List<String> segments) {}

    @OutsideTransaction
    @PostMapping("/api/segment")
    Answer segment(Person me, @RequestParam Language language, HttpServletRequest request) throws IOException {
        return new Answer(Sentences.of(text(request), language));
    }

    private static String text(HttpServletRequest request) throws IOException {
        try (InputStream in = request.getInputStream()) {
            byte[] bytes = in.readNBytes(BYTES_LIMIT + 1);
            if (bytes.length > BYTES_LIMIT) {
                throw Refusal.of(Refusal.Kind.TOO_LARGE, "too-large");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Refusal.invalid("not-utf-8");
        }
    }
}
