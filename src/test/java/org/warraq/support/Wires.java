package org.warraq.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.warraq.language.Language;
import org.warraq.language.Sentences;
import tools.jackson.databind.JsonNode;

/** The demo newsroom's wires: one in each language, and what it says in the other, paragraph by paragraph. */
public final class Wires {

    private Wires() {}

    /** @param name a language's tag, or source and target with a dot between them */
    public static String read(String name) {
        try {
            return Files.readString(Path.of("db", "demo", "wire-" + name + ".txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String other(String language) {
        return language.equals("en") ? "ar" : "en";
    }

    /** What each segment of a wire's report says in the other language, in their order. */
    public static List<String> targets(JsonNode segments, String source) {
        List<String> lines = read(source + "." + other(source)).lines().toList();
        if (lines.size() == segments.size()) {
            return lines;
        }
        List<String> targets = new ArrayList<>();
        List<String> paragraphs = new ArrayList<>();
        segments.forEach(
                segment -> paragraphs.add(segment.get("paragraphId").asString()));
        List<String> distinct = paragraphs.stream().distinct().toList();
        for (int i = 0; i < distinct.size(); i++) {
            String paragraph = distinct.get(i);
            long places = paragraphs.stream().filter(paragraph::equals).count();
            targets.addAll(shared(lines.get(i), (int) places, Language.of(other(source))));
        }
        return targets;
    }

    // One sentence each, and the last takes what is left.
    private static List<String> shared(String line, int places, Language language) {
        List<String> sentences =
                Sentences.of(line, language).stream().map(String::strip).toList();
        int alone = Math.min(places, sentences.size()) - 1;
        List<String> shares = new ArrayList<>(sentences.subList(0, alone));
        shares.add(String.join(" ", sentences.subList(alone, sentences.size())));
        while (shares.size() < places) {
            shares.add(shares.get(shares.size() - 1));
        }
        return shares;
    }
}
