package org.warraq.memory.index;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.warraq.language.Digits;
import org.warraq.language.Language;
import org.warraq.language.Tokens;
import org.warraq.language.Tokens.Token;

/**
 * What is kept of a text so that it is found again: hashes of its tokens. Two equal tokens have equal hashes; two that
 * differ may, rarely, so that texts look more alike than they are and never less.
 */
public final class TextSignature {

    /** Every stem and every sign leaves one of so many. */
    public static final int MARKS = 1_024;

    /** So many stems in a row are a key at most. */
    public static final int LONGEST_RUN = 2;

    private static final int HEX_BITS = 4;

    private final int language;
    private final int[] stems;
    private final int[] words;
    private final int[] verbatim;
    /** The tokens that are no words, digits folded */
    private final int[] signs;
    /** Those of them that have a digit */
    private final int[] numbers;

    private TextSignature(Language language, Tokens tokens) {
        this.language = Hash.of(language.tag());
        stems = hashes(tokens.stems());
        words = hashes(tokens.words());
        verbatim = hashes(tokens.verbatim());
        List<Token> others =
                tokens.all().stream().filter(token -> token.word() == null).toList();
        signs = others.stream().mapToInt(TextSignature::sign).toArray();
        numbers = others.stream()
                .filter(TextSignature::isNumber)
                .mapToInt(TextSignature::sign)
                .toArray();
    }

    public static TextSignature of(Language language, Tokens tokens) {
        return new TextSignature(language, tokens);
    }

    private static int[] hashes(List<String> tokens) {
        return tokens.stream().mapToInt(Hash::of).toArray();
    }

    private static int sign(Token token) {
        return Hash.of(Digits.fold(token.verbatim()));
    }

    /** Whether it is no word and has a digit. */
    public static boolean isNumber(Token token) {
        return token.word() == null && token.verbatim().codePoints().anyMatch(Character::isDigit);
    }

    public int words() {
        return stems.length;
    }

    public int tokens() {
        return verbatim.length;
    }

    public int signs() {
        return signs.length;
    }

    public int numbers() {
        return numbers.length;
    }

    /** The key of so many stems in a row, from that place on. */
    public int run(int at, int length) {
        int key = stems[at];
        for (int i = 1; i < length; i++) {
            key = Hash.mix(key, stems[at + i]);
        }
        return Hash.mix(key, language + length - 1);
    }

    /** The key of a number. */
    public int number(int at) {
        return Hash.mix(numbers[at], language + LONGEST_RUN);
    }

    /** Every key of this text, sorted, each once. */
    public int[] grams() {
        IntStream runs = IntStream.rangeClosed(1, LONGEST_RUN)
                .flatMap(length -> IntStream.rangeClosed(0, words() - length).map(at -> run(at, length)));
        IntStream others = IntStream.range(0, numbers()).map(this::number);
        return IntStream.concat(runs, others).sorted().distinct().toArray();
    }

    public int markOfStem(int at) {
        return mark(stems[at]);
    }

    public int markOfSign(int at) {
        return mark(signs[at]);
    }

    // other bits than those that are kept of a stem, see packed
    private static int mark(int hash) {
        return (hash >>> 16) % MARKS;
    }

    BitSet marks() {
        BitSet marks = new BitSet(MARKS);
        Arrays.stream(stems).map(TextSignature::mark).forEach(marks::set);
        Arrays.stream(signs).map(TextSignature::mark).forEach(marks::set);
        return marks;
    }

    /** As PostgreSQL reads a bit string, hexadecimal, mark 0 first. */
    public static String bits(BitSet marks) {
        char[] digits = new char[1 + MARKS / HEX_BITS];
        Arrays.fill(digits, '0');
        digits[0] = 'X';
        int[] values = new int[digits.length];
        marks.stream().forEach(mark -> {
            int digit = 1 + mark / HEX_BITS;
            values[digit] |= 8 >>> mark % HEX_BITS;
            digits[digit] = Character.forDigit(values[digit], 16);
        });
        return new String(digits);
    }

    public TokenHashes print() {
        return new TokenHashes(packed(stems), packed(words), packed(verbatim));
    }

    private static byte[] packed(int[] hashes) {
        byte[] bytes = new byte[2 * hashes.length];
        for (int i = 0; i < hashes.length; i++) {
            bytes[2 * i] = (byte) (hashes[i] >>> 8);
            bytes[2 * i + 1] = (byte) hashes[i];
        }
        return bytes;
    }

    public static char[] unpacked(byte[] bytes) {
        char[] tokens = new char[bytes.length / 2];
        for (int i = 0; i < tokens.length; i++) {
            tokens[i] = (char) (((bytes[2 * i] & 0xff) << 8) | (bytes[2 * i + 1] & 0xff));
        }
        return tokens;
    }
}
