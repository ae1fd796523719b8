package org.warraq.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.warraq.language.Language;
import org.warraq.lexicon.index.LexiconIndex;

/** With many thousand records each text still meets its own, and candidates stay few. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrowdedLexiconTest {

    private static final int RECORDS = 20_000;
    private static final String[] PARTS = {
        "ba", "dir", "fa", "gor", "ha", "kam", "la", "mun", "na", "qas", "ri", "sam", "ta", "wal", "yu", "zi", "shar",
        "khal"
    };

    private final List<Authority> records = new ArrayList<>();
    private LexiconIndex index = new LexiconIndex(List.of(), Map.of());

    @BeforeAll
    void fill() {
        Random random = new Random(7);
        Set<String> names = new HashSet<>();
        while (records.size() < RECORDS) {
            String name = word(random) + " al-" + word(random);
            if (names.add(name)) {
                records.add(LexiconIndexTest.person(name));
            }
        }
        index = new LexiconIndex(records, Map.of());
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            word.append(PARTS[random.nextInt(PARTS.length)]);
        }
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String name(Authority record) {
        return record.particulars().heading().text();
    }

    @Test
    void everyNameIsFoundInAText() {
        for (int i = 0; i < RECORDS; i += 97) {
            Authority record = records.get(i);
            String text = "They then met " + name(record) + "'s envoy, who left early. ".repeat(1 + i % 20);
            assertThat(index.mentions(Language.ENGLISH, text))
                    .as(text)
                    .extracting(Mention::id)
                    .contains(record.id());
        }
    }

    @Test
    void candidatesOfAMisspelledNameHoldItAndAreFew() {
        for (int i = 0; i < RECORDS; i += 197) {
            Authority record = records.get(i);
            String misspelled = name(record).replaceFirst("a", "e").replace("al-", "Al ");
            List<Candidate> found = index.candidates(Language.ENGLISH, misspelled);
            assertThat(found).hasSizeLessThanOrEqualTo(20);
            assertThat(found).as(misspelled).extracting(Candidate::nameId).contains(record.id());
        }
    }

    @Test
    void unknownRecordIsNone() {
        assertThat(index.find(UUID.randomUUID())).isEmpty();
    }
}
