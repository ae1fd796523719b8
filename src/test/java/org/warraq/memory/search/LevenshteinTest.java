package org.warraq.memory.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevenshteinTest {

    private final Random random = new Random(7);

    /** Lengths up to, at and beyond whole words of 64, with few and with many different tokens. */
    @ParameterizedTest
    @CsvSource({"0, 3", "1, 2", "7, 3", "63, 5", "64, 70", "65, 4", "130, 20", "300, 1000"})
    void isWhatTheMatrixSays(int longest, int tokens) {
        for (int i = 0; i < 50; i++) {
            char[] one = sequence(longest, tokens);
            char[] other = sequence(longest + 3, tokens);
            Levenshtein distance = new Levenshtein(one);
            int expected = matrix(one, other);
            assertThat(distance.to(other, Integer.MAX_VALUE)).isEqualTo(expected);
            assertThat(distance.to(other, expected)).isEqualTo(expected);
            assertThat(distance.to(other, expected - 1)).isGreaterThanOrEqualTo(expected);
        }
    }

    /** A text of ten thousand different words once took three gigabytes. */
    @Test
    void memoryGrowsWithTheText() {
        long once = bytesOf(4_000);
        assertThat(bytesOf(16_000)).isLessThan(6 * once).isLessThan(4 << 20);
    }

    private static long bytesOf(int tokens) {
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        char[] text = new char[tokens];
        for (int i = 0; i < tokens; i++) {
            text[i] = (char) i;
        }
        long before = thread.getCurrentThreadAllocatedBytes();
        assertThat(new Levenshtein(text).to(text, Integer.MAX_VALUE)).isZero();
        return thread.getCurrentThreadAllocatedBytes() - before;
    }

    private char[] sequence(int longest, int tokens) {
        char[] sequence = new char[longest == 0 ? 0 : random.nextInt(longest + 1)];
        for (int i = 0; i < sequence.length; i++) {
            sequence[i] = (char) (random.nextInt(tokens) * 61);
        }
        return sequence;
    }

    private static int matrix(char[] one, char[] other) {
        int[][] cost = new int[one.length + 1][other.length + 1];
        for (int i = 0; i <= one.length; i++) {
            for (int j = 0; j <= other.length; j++) {
                cost[i][j] = i == 0 || j == 0
                        ? i + j
                        : Math.min(
                                cost[i - 1][j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1),
                                1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
            }
        }
        return cost[one.length][other.length];
    }
}
