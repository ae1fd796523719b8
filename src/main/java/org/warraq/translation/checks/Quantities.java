package org.warraq.translation.checks;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Puts together what several words say: "two hundred and fifty thousand", «ثلاثة آلاف وخمسمئة», «مليون ونصف». */
final class Quantities {

    private static final List<BigDecimal> SCALES = LongStream.of(
                    1_000_000_000_000L, 1_000_000_000L, 1_000_000L, 1_000L, 100L)
            .mapToObj(BigDecimal::valueOf)
            .toList();
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final Pattern ARABIC_AND = Pattern.compile("\\h+و(?=([\\p{L}\\p{M}]+|\\d{1,3}(?![\\d.,:])))");
    private static final Pattern ENGLISH_AND = Pattern.compile("(?:\\h+and)?[\\h-]+(?=(\\p{L}+))");
    private static final Pattern HALF =
            Pattern.compile("\\h+(?:(and\\h+a\\h+half|و(?:ال)?نصف)|(and\\h+a\\h+quarter|و(?:ال)?ربع))(?!\\p{L})");
    private static final Pattern PART =
            Pattern.compile("(?i:[وبلف]?(?:(نصف|half)|(ربع|quarter)))\\h+(?:of\\h+)?(?:an?\\h+)?(?=(?:ال)?(\\p{L}+))");
    private static final Pattern FRACTION = Pattern.compile(
            "[\\h-]+(?:thirds|quarters|fifths|sixths|eighths|tenths|أرباع|أخماس|أسداس|أثمان|أعشار)(?![\\p{L}\\p{M}\\p{N}_])");

    private final String text;
    private final NumberWords words;
    private final Pattern and;

    /** @param end behind its last word */
    record Quantity(BigDecimal value, int end) {}

    Quantities(String text, NumberWords words, boolean arabic) {
        this.text = text;
        this.words = words;
        this.and = arabic ? ARABIC_AND : ENGLISH_AND;
    }

    /** The number that begins with {@code first}, with every word that still belongs to it. */
    Quantity from(BigDecimal first, int behind, int limit) {
        Quantity whole = halved(scaled(first, text.startsWith("+", behind) ? behind + 1 : behind, behind), limit);
        BigDecimal unit = unit(whole.value());
        while (unit.compareTo(HUNDRED) >= 0) {
            Quantity more = following(whole.end(), unit, limit);
            if (more == null) {
                break;
            }
            whole = new Quantity(whole.value().add(more.value()), more.end());
            unit = unit(more.value());
        }
        Quantity scaled = scaled(whole.value(), whole.end(), whole.end());
        return scaled.end() > whole.end() && unit(scaled.value()).compareTo(THOUSAND) >= 0 && whole.end() > behind
                ? scaled
                : whole;
    }

    // "30 thousand", «30 ألف مليون»
    private Quantity scaled(BigDecimal first, int from, int unscaledEnd) {
        BigDecimal value = first;
        int end = from;
        boolean any = false;
        for (BigDecimal scale = words.scale(text, end); scale != null; scale = words.scale(text, end)) {
            value = value.multiply(scale);
            end = words.wordEnd(text, end);
            any = true;
        }
        return new Quantity(value, any ? end : unscaledEnd);
    }

    private @Nullable Quantity following(int end, BigDecimal unit, int limit) {
        Matcher next = and.matcher(text).region(end, limit);
        if (!next.lookingAt()) {
            return null;
        }
        if (Character.isDigit(next.group(1).charAt(0))) {
            BigDecimal value = new BigDecimal(next.group(1));
            return value.compareTo(unit) < 0 ? new Quantity(value, next.end(1)) : null;
        }
        NumberWords.Meaning meaning = words.number(text, next.start(1), next.end(1), limit);
        if (meaning == null) {
            return null;
        }
        Quantity more = scaled(meaning.value(), meaning.end(), meaning.end());
        return more.value().compareTo(unit) < 0 ? more : null;
    }

    private Quantity halved(Quantity whole, int limit) {
        Matcher half = HALF.matcher(text).region(whole.end(), Math.max(whole.end(), limit));
        if (!half.lookingAt()) {
            return whole;
        }
        BigDecimal part = new BigDecimal(half.group(1) != null ? "0.5" : "0.25");
        BigDecimal unit = unit(whole.value());
        if (unit.compareTo(THOUSAND) >= 0) {
            return new Quantity(whole.value().add(unit.multiply(part)), half.end());
        }
        // "two and a half million"
        Quantity scaled = scaled(whole.value().add(part), half.end(), whole.end());
        return scaled.end() > whole.end() ? scaled : whole;
    }

    /** The key of the number with the half that follows it: "two and a half"; {@code null} where none does. */
    @Nullable
    String andHalf(Quantity whole) {
        Matcher half = HALF.matcher(text).region(whole.end(), text.length());
        // «عامين ونصف مليون دينار» are two years and half a million
        if (!half.lookingAt() || words.scale(text, half.end()) != null) {
            return null;
        }
        return whole.value()
                .add(new BigDecimal(half.group(1) != null ? "0.5" : "0.25"))
                .toPlainString();
    }

    /** "half a million", «ربع مليون»; {@code null} where the word at {@code start} begins nothing of the kind. */
    @Nullable
    Quantity partOfScale(int start, int end, int limit) {
        Matcher part = PART.matcher(text).region(start, limit);
        if (!part.lookingAt()) {
            return null;
        }
        BigDecimal scale = words.scale(text, part.start(3));
        if (scale == null) {
            return null;
        }
        return new Quantity(scale.multiply(new BigDecimal(part.group(1) != null ? "0.5" : "0.25")), part.end(3));
    }

    /** "two-thirds" are not two of anything. */
    boolean isFraction(int end) {
        return FRACTION.matcher(text).region(end, text.length()).lookingAt();
    }

    private static BigDecimal unit(BigDecimal value) {
        return SCALES.stream()
                .filter(scale ->
                        value.compareTo(scale) >= 0 && value.remainder(scale).signum() == 0)
                .findFirst()
                .orElse(BigDecimal.ONE);
    }
}
