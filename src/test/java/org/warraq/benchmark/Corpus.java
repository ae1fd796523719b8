package org.warraq.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * As many pairs as wanted, recombined from made-up news and prose of our own: whole sentences, two of them joined, one
 * behind the beginning of another, each with some words exchanged for words as frequent as words are, with names nobody has
 * read before and figures. The n-th pair is always the same. {@code -Dsample=<file>} takes the pairs of a TMX file instead
 * of the made-up ones.
 */
final class Corpus {

    private static final int MADE_UP = 3_000;

    private static final Pattern UNIT = Pattern.compile("<seg>(.*?)</seg>.*?<seg>(.*?)</seg>", Pattern.DOTALL);
    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");
    private static final String[] LATIN = {"ba", "dar", "lo", "mi", "ren", "sul", "ta", "vi", "kar", "no", "fe", "zah"};
    private static final String[] ARABIC = {"با", "دار", "لو", "مي", "رين", "سول", "تا", "في", "كار", "نو", "في", "زه"};

    private final @Nullable String sample = System.getProperty("sample");
    private final List<String[]> pairs;
    private final String[][] words = new String[2][];

    Corpus() {
        pairs = sample == null ? new MadeUpNews(1).pairs(MADE_UP) : sampled(sample);
        List<String[]> own = read(Path.of("src", "test", "resources", "benchmark", "prose.txt"))
                .lines()
                .map(line -> line.split("\t"))
                .toList();
        // ours are such as every report has: each is met ten times as often as another
        for (int i = 0; i < 10; i++) {
            pairs.addAll(own);
        }
        for (int side = 0; side < 2; side++) {
            int which = side;
            words[side] = pairs.stream()
                    .flatMap(pair -> Arrays.stream(pair[which].split(" ")))
                    .toArray(String[]::new);
        }
    }

    private static List<String[]> sampled(String file) {
        return UNIT.matcher(read(Path.of(file)))
                .results()
                .map(unit -> new String[] {plain(unit.group(1)), plain(unit.group(2))})
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static String plain(String xml) {
        return xml.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From how many different pairs they are made, and whose these are. */
    String origin() {
        long bases = pairs.stream().map(pair -> pair[0]).distinct().count();
        return String.format(
                Locale.ROOT, "%,d pairs of sentences, %s and ours", bases, sample == null ? "made-up ones" : sample);
    }

    /** English, then Arabic. */
    String[] pair(long number) {
        Random random = new Random(number * 0x9E3779B97F4A7C15L);
        String[] one = base(random);
        String[] other = base(random);
        int way = random.nextInt(10);
        String[] joined = way < 5
                ? one
                : way < 8
                        ? new String[] {one[0] + ", and " + other[0], one[1] + "، و" + other[1]}
                        : new String[] {begun(one[0], other[0]), begun(one[1], other[1])};
        double changed = random.nextInt(4) == 0 ? 0 : 0.25 * random.nextDouble();
        for (int side = 0; side < 2; side++) {
            joined[side] = edited(filled(joined[side], side, number), side, changed, random);
        }
        return joined;
    }

    private String[] base(Random random) {
        return pairs.get(random.nextInt(pairs.size())).clone();
    }

    private static String begun(String one, String other) {
        String[] beginning = one.split(" ");
        return Arrays.stream(beginning).limit(Math.max(2, beginning.length / 2)).collect(Collectors.joining(" ")) + " "
                + other;
    }

    // both sides get the same names and figures
    private static String filled(String text, int side, long number) {
        Random random = new Random(number);
        return SLOT.matcher(text).replaceAll(slot -> switch (slot.group(1)) {
            case "number" -> String.valueOf(1 + random.nextInt(random.nextInt(2_000) + 1));
            case "place" -> name(side, random, 2);
            default -> name(side, random, 2) + " " + name(side, random, 3);
        });
    }

    private static String name(int side, Random random, int syllables) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            // the first ones are met more often
            int choice = random.nextInt(1 + random.nextInt(LATIN.length));
            name.append(side == 0 ? LATIN[choice] : ARABIC[choice]);
        }
        return side == 0 ? Character.toUpperCase(name.charAt(0)) + name.substring(1) : name.toString();
    }

    /** The text with about this share of its words exchanged, left out or added. */
    String edited(String text, int side, double share, Random random) {
        List<String> edited = new ArrayList<>();
        for (String word : text.split(" ")) {
            if (random.nextDouble() >= share) {
                edited.add(word);
                continue;
            }
            int what = random.nextInt(6);
            String drawn = what == 5 ? name(side, random, 3) : words[side][random.nextInt(words[side].length)];
            if (what != 1) {
                edited.add(SLOT.matcher(drawn).find() ? name(side, random, 2) : drawn);
            }
            if (what == 0) {
                edited.add(word);
            }
        }
        return edited.isEmpty() ? text : String.join(" ", edited);
    }
}
