package org.warraq.support.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.warraq.language.Language;
import org.warraq.people.Refusal;
import org.warraq.report.Content;
import org.warraq.report.Contents;
import org.warraq.report.Format;
import org.warraq.report.Parts;
import org.warraq.report.ReportReader;

/**
 * Reads every document, and as many that chance made of them as it is told to, in a process that has as little memory as it
 * was started with; writes a line for each, and stops at the first error.
 */
public final class SmallMemory {

    private static final int MOST_CHANGED = 200_000;

    private static final Pattern CHARSET = Pattern.compile("charset=(\\S+)");

    private SmallMemory() {}

    public static void main(String[] arguments) {
        List<Document> documents = Documents.all();
        for (Document document : documents) {
            long start = System.nanoTime();
            String answer = read(document, document.bytes());
            System.out.println((System.nanoTime() - start) / 1_000_000 + "\t" + answer + "\t" + document.name());
        }
        Random random = new Random(20260311);
        List<Document> small = documents.stream()
                .filter(document -> document.bytes().length <= MOST_CHANGED)
                .toList();
        long slowest = 0;
        int read = 0;
        for (int left = Integer.parseInt(arguments[0]); left > 0; left--) {
            Document document = small.get(random.nextInt(small.size()));
            byte[] changed = changed(
                    random,
                    document.bytes(),
                    small.get(random.nextInt(small.size())).bytes());
            long start = System.nanoTime();
            read += read(document, changed).startsWith("201") ? 1 : 0;
            slowest = Math.max(slowest, (System.nanoTime() - start) / 1_000_000);
        }
        System.out.println(slowest + "\t0\tby chance, " + arguments[0] + " of which " + read + " were read");
    }

    private static String read(Document document, byte[] bytes) {
        try {
            Format declared = Format.ofMediaType(document.type()).orElse(null);
            Format format = ReportReader.format(bytes, declared);
            Matcher charset = CHARSET.matcher(document.type());
            Content content = ReportReader.read(
                            bytes,
                            format,
                            charset.find() ? charset.group(1) : null,
                            Language.of(document.language()),
                            LocalDate.of(2026, 9, 10))
                    .content();
            Content accepted = Contents.accept(content, id -> true);
            return "201\t" + Parts.of(accepted).size();
        } catch (Refusal refusal) {
            return refusal.kind().status() + "\t" + refusal.reason();
        }
    }

    /** Bits turned, ends cut off, pieces of another put in, pieces repeated or taken out. */
    private static byte[] changed(Random random, byte[] bytes, byte[] other) {
        byte[] changed = bytes.clone();
        for (int changes = 1 + random.nextInt(6); changes > 0 && changed.length > 1; changes--) {
            int at = random.nextInt(changed.length);
            int length = random.nextInt(Math.min(200, changed.length - at) + 1);
            switch (random.nextInt(5)) {
                case 0 -> changed[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> changed = Arrays.copyOf(changed, at);
                case 2 -> changed = joined(changed, at, other, length, at);
                case 3 -> changed = joined(changed, at, changed, length, at);
                default -> changed = joined(changed, at, other, 0, at + length);
            }
        }
        return changed;
    }

    /** The beginning up to {@code at}, a piece of another, and the rest from {@code rest} on. */
    private static byte[] joined(byte[] bytes, int at, byte[] other, int length, int rest) {
        List<byte[]> pieces = new ArrayList<>();
        pieces.add(Arrays.copyOf(bytes, at));
        pieces.add(Arrays.copyOf(other, Math.min(length, other.length)));
        pieces.add(Arrays.copyOfRange(bytes, rest, bytes.length));
        byte[] all = new byte[pieces.stream().mapToInt(piece -> piece.length).sum()];
        int end = 0;
        for (byte[] piece : pieces) {
            System.arraycopy(piece, 0, all, end, piece.length);
            end += piece.length;
        }
        return all;
    }
}
