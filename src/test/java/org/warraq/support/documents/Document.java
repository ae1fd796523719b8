package org.warraq.support.documents;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.warraq.report.Format;

/**
 * Something somebody sends.
 *
 * @param language of the report, as its tag
 * @param type as declared with it
 * @param words what stands in it to be read, in any order; empty where it is to be refused
 * @param refusals what it may be refused with; empty where it is to be imported
 */
public record Document(String name, String language, String type, byte[] bytes, String words, Set<Integer> refusals) {

    static Document imported(String name, String language, Format format, byte[] bytes, String words) {
        return new Document(name, language, format.mediaType(), bytes, words, Set.of());
    }

    static Document imported(String name, String language, Format format, String text, String words) {
        return imported(name, language, format, utf8(text), words);
    }

    static Document refused(String name, Format format, byte[] bytes, Integer... refusals) {
        return new Document(name, "en", format.mediaType(), bytes, "", Set.of(refusals));
    }

    static Document refused(String name, Format format, String text, Integer... refusals) {
        return refused(name, format, utf8(text), refusals);
    }

    /** The same, declared as something else. */
    Document as(String declared) {
        return new Document(name, language, declared, bytes, words, refusals);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return name;
    }
}
