package org.warraq.memory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.warraq.language.Language;
import org.warraq.language.Tokens;
import org.warraq.memory.Match;
import org.warraq.memory.Memory;
import org.warraq.memory.MemoryRoom;
import org.warraq.memory.Query;
import org.warraq.memory.Unit;
import org.warraq.memory.UnitOf;
import org.warraq.memory.index.BlockPacking;

/** Few words, so that everything resembles everything: whatever a plain scan finds, the search finds too. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NothingIsLostTest {

    private static final int UNITS = 1_500;
    private static final List<String> WORDS =
            List.of("council", "councils", "meets", "met", "the", "The", "water", "on", "of", "delegation", "rains");
    private static final List<String> ARABIC_WORDS =
            List.of("المجلس", "مجلس", "والمجلس", "اجتمع", "في", "على", "الماء", "وفد", "الوفد", "بالماء", "قال");
    private static final List<String> SIGNS = List.of(",", ".", "12", "—", "7", "\"", "٣", "؟");

    private final Random random = new Random(20);
    private final List<Unit> units = new ArrayList<>();
    private MemoryRoom room;

    @BeforeAll
    void fill() {
        room = MemoryRoom.open();
        for (int i = 0; i < UNITS; i++) {
            units.add(UnitOf.pair(text(WORDS), text(ARABIC_WORDS) + " " + i));
        }
        // two thirds have their places, the rest waits
        room.add(units.subList(0, UNITS * 2 / 3).toArray(Unit[]::new));
        room.transaction(() -> room.get(BlockPacking.class).pack(1));
        room.add(units.subList(UNITS * 2 / 3, UNITS).toArray(Unit[]::new));
    }

    @AfterAll
    void close() {
        room.close();
    }

    private String text(List<String> words) {
        int length = 1 + random.nextInt(random.nextInt(3) == 0 ? 30 : 9);
        int signs = random.nextInt(10);
        return random.ints(length, 0, 10)
                .mapToObj(choice -> choice < signs ? one(SIGNS) : one(words))
                .collect(Collectors.joining(" "));
    }

    private String one(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    @Test
    void theSearchFindsWhatAScanFinds() {
        int found = 0;
        for (int min : List.of(70, 70, 70, 85, 50, 99, 34)) {
            for (int i = 0; i < 30; i++) {
                Language from = i % 2 == 0 ? Language.ENGLISH : Language.ARABIC;
                String text = text(i % 2 == 0 ? WORDS : ARABIC_WORDS);
                Set<UUID> expected = scan(from, text, min);
                assertThat(search(from, text, min)).as(min + " " + text).isEqualTo(expected);
                found += expected.size();
            }
        }
        assertThat(found).isGreaterThan(500);
    }

    private Set<UUID> search(Language from, String text, int min) {
        return room
                .get(Memory.class)
                .matches(Query.of(
                        from, from.equals(Language.ENGLISH) ? Language.ARABIC : Language.ENGLISH, text, min, 10_000))
                .stream()
                .map(Match::unitId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<UUID> scan(Language from, String text, int min) {
        Tokens asked = Tokens.of(from, text);
        Set<UUID> found = new TreeSet<>();
        for (Unit unit : units) {
            String source =
                    unit.sides().get(from.equals(Language.ENGLISH) ? 0 : 1).text();
            if (plain(asked, Tokens.of(from, source)) >= min) {
                found.add(unit.id());
            }
        }
        return found;
    }

    /** The definition, written down once more and differently. */
    private static int plain(Tokens one, Tokens other) {
        return Math.max(
                plain(one.stems(), other.stems()),
                Math.max(plain(one.words(), other.words()), plain(one.verbatim(), other.verbatim())));
    }

    private static int plain(List<String> one, List<String> other) {
        int[][] cost = new int[one.size() + 1][other.size() + 1];
        for (int i = 0; i <= one.size(); i++) {
            for (int j = 0; j <= other.size(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                } else {
                    int same = one.get(i - 1).equals(other.get(j - 1)) ? 0 : 1;
                    cost[i][j] = Math.min(cost[i - 1][j - 1] + same, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                }
            }
        }
        int longer = Math.max(one.size(), other.size());
        return longer == 0 ? 0 : 100 * (longer - cost[one.size()][other.size()]) / longer;
    }
}
