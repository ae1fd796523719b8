package org.warraq.translation.xliff.standard;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The vocabulary, as {@code xliff.grammar} writes it. */
final class Grammar {

    static final Grammar XLIFF = read("xliff.grammar");

    /**
     * One step of what stands inside an element.
     *
     * @param names which elements; {@code other} for any of another namespace
     */
    record Particle(Set<String> names, boolean required, boolean repeated) {

        boolean takes(Node child, String namespace) {
            return names.contains(child.name())
                    || names.contains("other")
                            && !Namespaces.prefix(child.name()).equals(namespace)
                            && !Namespaces.isBare(child.name());
        }
    }

    /** An attribute's type, and whether it must stand. */
    record Attribute(String type, boolean required) {}

    /** What the grammar says about one element. */
    static final class Element {

        final List<Particle> particles = new ArrayList<>();
        final Map<String, Attribute> attributes = new LinkedHashMap<>();
        boolean mixed;
        String also = "none";
    }

    /** Where a module's element may stand. */
    record Module(boolean once, Set<String> parents) {}

    private final Map<String, Element> elements = new HashMap<>();
    private final Map<String, String> global = new HashMap<>();
    private final Map<String, Module> modules = new HashMap<>();
    private Element last = new Element();

    private Grammar() {}

    private static Grammar read(String resource) {
        Grammar grammar = new Grammar();
        try (InputStream in = Objects.requireNonNull(Grammar.class.getResourceAsStream(resource));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(grammar::take);
            return grammar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(String line) {
        String[] words = line.split(" +");
        switch (words[0]) {
            case "element" -> {
                last = new Element();
                elements.put(words[1], last);
            }
            case "has" -> Arrays.stream(words).skip(1).forEach(this::takeContent);
            case "with" ->
                last.attributes.put(words[1].replace("!", ""), new Attribute(words[2], words[1].endsWith("!")));
            case "also" -> last.also = words[1];
            case "attribute" -> global.put(words[1], words[2]);
            case "module" ->
                modules.put(
                        words[1],
                        new Module(words[2].equals("once"), Set.of(Arrays.copyOfRange(words, 3, words.length))));
            default -> throw new IllegalStateException("not a line of a grammar: " + line);
        }
    }

    private void takeContent(String word) {
        if (word.equals("text")) {
            last.mixed = true;
        } else if (!word.equals("nothing")) {
            char how = word.charAt(word.length() - 1);
            boolean counted = "?*+".indexOf(how) >= 0;
            Set<String> names = Set.of((counted ? word.substring(0, word.length() - 1) : word).split("\\|"));
            last.particles.add(new Particle(names, !counted || how == '+', how == '*' || how == '+'));
        }
    }

    @Nullable
    Element element(String name) {
        return elements.get(name);
    }

    /** The type of a module's attribute. */
    @Nullable
    String attribute(String name) {
        return global.get(name);
    }

    @Nullable
    Module module(String name) {
        return modules.get(name);
    }
}
