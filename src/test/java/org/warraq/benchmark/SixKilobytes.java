package org.warraq.benchmark;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.warraq.journal.CanonicalJson;
import org.warraq.report.Content;
import org.warraq.report.Content.Background;
import org.warraq.report.Content.Dateline;
import org.warraq.report.Content.Paragraph;

/** Reports of about 6 KB as they are stored, in words as many and as often said as in a language, so that compression is no gift. */
final class SixKilobytes {

    static final int BYTES = 6 * 1024;

    private static final int VOCABULARY = 6_000;
    private static final String[] SYLLABLES = {
        "a", "al", "ba", "cor", "de", "di", "en", "er", "for", "go", "ha", "in", "ka", "la", "lis", "ma", "mi", "na",
        "no", "or", "per", "qua", "re", "ri", "sar", "so", "ta", "tion", "un", "va", "ver", "wan", "ya", "zu"
    };

    private final RandomGenerator random;
    private final List<String> words;
    private int made;

    SixKilobytes(RandomGenerator random) {
        this.random = random;
        this.words = words(random);
    }

    Content content(String headline) {
        List<Paragraph> body = new ArrayList<>();
        Content content = whole(headline, body);
        while (CanonicalJson.of(content).getBytes(StandardCharsets.UTF_8).length < BYTES) {
            body.add(paragraph());
            content = whole(headline, body);
        }
        return content;
    }

    /** The same with one paragraph written anew, as somebody at work saves it. */
    Content next(Content content) {
        List<Paragraph> body = new ArrayList<>(content.body());
        int at = random.nextInt(body.size());
        body.set(at, new Paragraph(body.get(at).id(), text()));
        return whole(content.headline(), body);
    }

    private Content whole(String headline, List<Paragraph> body) {
        Background earlier = new Background(
                LocalDate.of(2025, 3, 14),
                null,
                List.of(new Paragraph("b1", "The earlier meeting ended without a text.")));
        return new Content(
                headline,
                new Dateline("Sarwan", LocalDate.of(2026, 3, 11), "SNA"),
                null,
                body,
                List.of(earlier),
                null,
                null);
    }

    private Paragraph paragraph() {
        return new Paragraph("p" + made++, text());
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int word = 0; word < 60; word++) {
            text.append(words.get(rank())).append(word % 15 == 14 ? ". " : " ");
        }
        return text.toString();
    }

    // A few words are said often and most of them seldom, as in any language.
    private int rank() {
        return (int) (VOCABULARY * Math.pow(random.nextDouble(), 3));
    }

    private static List<String> words(RandomGenerator random) {
        List<String> words = new ArrayList<>();
        for (int word = 0; word < VOCABULARY; word++) {
            StringBuilder syllables = new StringBuilder();
            for (int left = 1 + random.nextInt(4); left > 0; left--) {
                syllables.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
            }
            words.add(syllables.toString());
        }
        return words;
    }
}
