package org.warraq.benchmark;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.warraq.language.Language;
import org.warraq.language.Tokens;

/** Compares with every text there is: the definition of the score and nothing else. */
final class PlainScan {

    private final Language language;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final View stems = new View();
    private final View verbatim = new View();

    PlainScan(Language language) {
        this.language = language;
    }

    /** All texts in one view, one behind the other. */
    private static final class View {
        private int[] tokens = new int[1 << 16];
        private int[] ends = new int[1 << 12];
        private int count;

        void add(int[] more) {
            int start = count == 0 ? 0 : ends[count - 1];
            if (start + more.length > tokens.length) {
                tokens = Arrays.copyOf(tokens, (tokens.length + more.length) * 3 / 2);
            }
            if (count == ends.length) {
                ends = Arrays.copyOf(ends, ends.length * 3 / 2);
            }
            System.arraycopy(more, 0, tokens, start, more.length);
            ends[count++] = start + more.length;
        }
    }

    void add(String text) {
        Tokens read = Tokens.of(language, text);
        stems.add(numbered(read.stems()));
        verbatim.add(numbered(read.verbatim()));
    }

    private int[] numbered(List<String> tokens) {
        return tokens.stream()
                .mapToInt(token -> numbers.computeIfAbsent(token, any -> numbers.size()))
                .toArray();
    }

    /** The numbers of all texts that reach the minimum by stems or verbatim; by words they never do alone. */
    BitSet matches(String text, int min) {
        Tokens read = Tokens.of(language, text);
        BitSet found = new BitSet();
        scan(stems, read.stems(), min, found);
        scan(verbatim, read.verbatim(), min, found);
        return found;
    }

    private void scan(View view, List<String> asked, int min, BitSet found) {
        int[] sought = asked.stream()
                .mapToInt(token -> numbers.getOrDefault(token, -1))
                .toArray();
        if (sought.length == 0) {
            return;
        }
        int blocks = (sought.length + 63) / 64;
        long[][] places = new long[numbers.size()][];
        IntStream.range(0, sought.length).filter(i -> sought[i] >= 0).forEach(i -> {
            places[sought[i]] = places[sought[i]] == null ? new long[blocks] : places[sought[i]];
            places[sought[i]][i / 64] |= 1L << i;
        });
        for (int i = 0; i < view.count; i++) {
            int start = i == 0 ? 0 : view.ends[i - 1];
            int longer = Math.max(sought.length, view.ends[i] - start);
            int distance = blocks == 1
                    ? parallel(view.tokens, start, view.ends[i], places, sought.length)
                    : plain(view.tokens, start, view.ends[i], sought);
            if (100 * (longer - distance) / longer >= min) {
                found.set(i);
            }
        }
    }

    // Myers 1999, as Hyyrö writes it
    private static int parallel(int[] tokens, int start, int end, long[][] places, int length) {
        long up = -1L;
        long down = 0;
        int distance = length;
        for (int i = start; i < end; i++) {
            long[] place = places[tokens[i]];
            long equal = place == null ? 0 : place[0];
            long x = equal | down;
            long zero = (((x & up) + up) ^ up) | x;
            long plus = down | ~(zero | up);
            long minus = zero & up;
            distance += (int) ((plus >>> (length - 1)) & 1) - (int) ((minus >>> (length - 1)) & 1);
            plus = plus << 1 | 1;
            down = plus & zero;
            up = minus << 1 | ~(zero | plus);
        }
        return distance;
    }

    private static int plain(int[] tokens, int start, int end, int[] sought) {
        int[] row = IntStream.rangeClosed(0, sought.length).toArray();
        for (int i = start; i < end; i++) {
            int diagonal = row[0]++;
            for (int j = 1; j < row.length; j++) {
                int changed = diagonal + (sought[j - 1] == tokens[i] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[sought.length];
    }
}
