package org.warraq.desk;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Words that look like those with a grammar (actions, names of fields, numbers, days, tags, pairs, ids) and are none; always the same ones. */
final class MadeUpWords {

    /** Pieces that grammars are made of, and what does not belong into any. */
    private static final List<String> PIECES = List.of(
            "body background participants participant x 0 1 -1 007 99999999999 2147483648 ٣ ３ up add remove across text id en"
                    .split(" "));

    private static final List<String> ODD =
            List.of("ar", "EN", "eng-ar", "", " ", "\0", "'", "%", "{", "null", "[]", "\"1\"", "ı", "🙂");

    /** What readers of numbers, times, ids and tags trip over. */
    private static final List<String> WHOLE = List.of(
            ("|.|..|-|.x|body.x.up|body.-1.up|body.0|background.0.up.0|null|{}|[]|0x1|1e9|+1|99999999999999999999|-2147483649"
                            + "|\"-1\"|\"2147483648\"|\"٣\"|W/\"1\"|*|en-|-ar|en-en|en-ar-en|english|1-1-1-1-1|2026-02-30"
                            + "|+999999999-12-31|-0001-01-01T00:00|+999999999-12-31T23:59|9999-12-31T23:59:60|300000-01-01T00:00"
                            + "|+1000000000-12-31T23:59:59.999999999Z|dateline.date|meeting.participants.-1.title"
                            + "|meeting.participants.99999999999.title")
                    .split("[|]"));

    private static final List<String> KEYSETS = List.of(
            "x",
            "\0",
            "٣",
            "x\ny",
            "1\n2\n3",
            "99999999\nx\ny",
            "2026-01-01T00:00:00Z\nx",
            "+999999999-12-31T23:59:59Z\n" + new UUID(0, 0),
            "9999999\n2026-01-01T00:00:00Z\n" + new UUID(0, 0));

    private final Random random;

    MadeUpWords(long seed) {
        random = new Random(seed);
    }

    List<String> some(int number) {
        List<String> words = new ArrayList<>();
        while (words.size() < number) {
            words.add(random.nextInt(3) > 0 ? any(WHOLE) : pieces());
        }
        return words;
    }

    /** Places in lists of others, and of none. */
    List<String> cursors() {
        List<String> cursors = new ArrayList<>(some(2));
        for (String keyset : KEYSETS) {
            cursors.add(
                    Base64.getUrlEncoder().withoutPadding().encodeToString(keyset.getBytes(StandardCharsets.UTF_8)));
        }
        return cursors;
    }

    private String pieces() {
        List<String> pieces = new ArrayList<>();
        for (int number = random.nextInt(4); number >= 0; number--) {
            pieces.add(any(random.nextBoolean() ? PIECES : ODD));
        }
        return String.join(random.nextBoolean() ? "." : "-", pieces);
    }

    private String any(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
