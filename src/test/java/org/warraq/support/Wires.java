package org.warraq.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The demo newsroom's wires: one in each language, and what it says in the other. */
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
        Iterator<String> lines =
                read(source + "." + other(source)).lines().toList().iterator();
        List<String> targets = new ArrayList<>();
        for (JsonNode segment : segments) {
            // Who met, where the import recognised it in the text, is no line of its own.
            boolean recognised = segment.get("paragraphId").asString().startsWith("meeting.");
            targets.add(recognised ? somebody(source) : lines.next());
        }
        return targets;
    }

    private static String somebody(String source) {
        return source.equals("ar") ? "Zahir al-Muharib" : "زاهر المحارب";
    }
}
