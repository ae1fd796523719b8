package org.warraq.translation.checks;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.warraq.language.Digits;

/**
 * A public memory of good translations, which may lie beside the repository, in two halves: rules are made with the one before
 * one's eyes, and measured on the other, of which nobody is shown a sentence.
 */
enum SampleMemory {
    /** Rules may be tuned on it, and its texts be shown. */
    TUNING(0),
    /** Only asserts. */
    ASSERTING(1);

    private final int remainder;

    SampleMemory(int remainder) {
        this.remainder = remainder;
    }

    private static final Path FILE = Path.of("..", "shared", "samples", "tico19-en-ar.tmx");
    private static final Pattern UNIT = Pattern.compile(
            "<tuv xml:lang=\"en\">\\s*<seg>(.*?)</seg></tuv>\\s*<tuv xml:lang=\"ar\"><seg>(.*?)</seg>", Pattern.DOTALL);

    /** English and Arabic; skips the test where the file is not there. */
    List<String[]> pairs() {
        assumeTrue(Files.exists(FILE), "the sample memory is not here");
        List<String[]> pairs = new ArrayList<>();
        try {
            Matcher unit = UNIT.matcher(Files.readString(FILE));
            for (int number = 0; unit.find(); number++) {
                if (number % 2 == remainder) {
                    pairs.add(new String[] {plain(unit.group(1)), plain(unit.group(2))});
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pairs;
    }

    List<String[]> withDigits() {
        return pairs().stream()
                .filter(pair -> hasDigit(pair[0]) && hasDigit(pair[1]))
                .toList();
    }

    private static String plain(String xml) {
        return xml.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(character -> Digits.value((char) character) >= 0);
    }
}
