package org.warraq.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
        List<String> lines =
                new ArrayList<>(read(source + "." + other(source)).lines().toList());
        boolean recognised = false;
        int number = 0;
        for (JsonNode segment : segments) {
            recognised |= segment.get("paragraphId").asString().startsWith("meeting.");
            number++;
        }
        if (!recognised) {
            // who met: name and title of two, behind headline and place
            lines.subList(2, 6).clear();
        }
        return lines.subList(0, number);
    }
}
