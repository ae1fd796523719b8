package org.warraq.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.loomchild.segment.srx.SrxDocument;
import net.loomchild.segment.srx.SrxTextIterator;
import net.loomchild.segment.srx.io.Srx2SaxParser;

/**
 * Sentences of a text, by rules of our own in SRX 2.0 ({@code sentences.srx}): lines that were ended by hand first, then
 * ends of sentences. None is longer than {@link LongSentences} allows. Put together, the sentences are the text, white space
 * included.
 */
public final class Sentences {

    private static final String RULES = "sentences.srx";
    // what is read of a text at once; longer sentences than that are cut
    private static final int WINDOW = 65_536;

    private static final SrxDocument DOCUMENT = read();

    private Sentences() {}

    /** @return the text's sentences in order; none for an empty text */
    public static List<String> of(String text, Language language) {
        List<String> sentences = new ArrayList<>();
        SrxTextIterator iterator = new SrxTextIterator(
                DOCUMENT, language.tag(), text, Map.of(SrxTextIterator.BUFFER_LENGTH_PARAMETER, WINDOW));
        while (iterator.hasNext()) {
            sentences.addAll(LongSentences.cut(iterator.next()));
        }
        return sentences;
    }

    private static SrxDocument read() {
        try (InputStream rules = Objects.requireNonNull(Sentences.class.getResourceAsStream(RULES))) {
            return new Srx2SaxParser().parse(new InputStreamReader(rules, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
