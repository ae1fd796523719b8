package org.warraq.memory;

import java.util.Arrays;
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
final class Fingerprint {

    static final int CLASSES = 128;
    /** So many stems in a row are kept at most. Three find fewer by chance, and make the index two or three times as large. */
    static final int LONGEST_RUN = 2;

    private final int language;
    private final int[] stems;
    private final int[] verbatim;
    /** The tokens that are no words, digits folded */
    private final int[] signs;

    private Fingerprint(int language, int[] stems, int[] verbatim, int[] signs) {
        this.language = language;
        this.stems = stems;
        this.verbatim = verbatim;
        this.signs = signs;
    }

    static Fingerprint of(Language language, Tokens tokens) {
        return new Fingerprint(
                Hash.of(language.tag()),
                hashes(tokens.stems()),
                hashes(tokens.verbatim()),
                tokens.all().stream()
                        .filter(token -> token.word() == null)
                        .mapToInt(Fingerprint::sign)
                        .toArray());
    }

    private static int[] hashes(List<String> tokens) {
        return tokens.stream().mapToInt(Hash::of).toArray();
    }

    private static int sign(Token token) {
        return Hash.of(Digits.fold(token.verbatim()));
    }

    int words() {
        return stems.length;
    }

    int tokens() {
        return verbatim.length;
    }

    int signs() {
        return signs.length;
    }

    /** The key of so many stems in a row, from that place on, in a text of that length. */
    int run(int at, int length, int lengthClass) {
        int key = stems[at];
        for (int i = 1; i < length; i++) {
            key = Hash.mix(key, stems[at + i]);
        }
        return Hash.mix(Hash.mix(key, language + length - 1), lengthClass);
    }

    /** The key of a number or a sign. */
    int sign(int at, int lengthClass) {
        return Hash.mix(Hash.mix(signs[at], language + LONGEST_RUN), lengthClass);
    }

    /** Every key of this text, sorted, each once. */
    int[] grams() {
        int own = LengthClass.of(words());
        IntStream runs = IntStream.rangeClosed(1, LONGEST_RUN)
                .flatMap(length -> IntStream.rangeClosed(0, words() - length).map(at -> run(at, length, own)));
        IntStream others = IntStream.range(0, signs()).map(at -> sign(at, own));
        return IntStream.concat(runs, others).sorted().distinct().toArray();
    }

    /** As PostgreSQL reads a bit string. */
    String signature() {
        char[] bits = new char[CLASSES];
        Arrays.fill(bits, '0');
        for (int stem : stems) {
            bits[(stem >>> 16) % CLASSES] = '1';
        }
        return new String(bits);
    }

    /** Two bytes for each stem. */
    byte[] packedStems() {
        return packed(stems);
    }

    /** Two bytes for each token. */
    byte[] packedVerbatim() {
        return packed(verbatim);
    }

    private static byte[] packed(int[] hashes) {
        byte[] bytes = new byte[2 * hashes.length];
        for (int i = 0; i < hashes.length; i++) {
            bytes[2 * i] = (byte) (hashes[i] >>> 8);
            bytes[2 * i + 1] = (byte) hashes[i];
        }
        return bytes;
    }

    static char[] unpacked(byte[] bytes) {
        char[] tokens = new char[bytes.length / 2];
        for (int i = 0; i < tokens.length; i++) {
            tokens[i] = (char) ((bytes[2 * i] & 0xff) << 8 | bytes[2 * i + 1] & 0xff);
        }
        return tokens;
    }
}
