package org.warraq.translation.xliff.standard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An element as it stands in a file. Names are written with the usual prefix of their namespace ({@code xlf:unit}), or with
 * the namespace itself where it is not one of the standard's ({@code {urn:some}thing}); attributes without one are bare.
 */
public final class Node {

    private final String name;
    private final Map<String, String> attributes;
    private final @Nullable Node parent;
    private final int line;
    private final int column;
    private final List<Object> content = new ArrayList<>();

    Node(String name, Map<String, String> attributes, @Nullable Node parent, int line, int column) {
        this.name = name;
        this.attributes = attributes;
        this.parent = parent;
        this.line = line;
        this.column = column;
        if (parent != null) {
            parent.content.add(this);
        }
    }

    void add(String text) {
        content.add(text);
    }

    String name() {
        return name;
    }

    public boolean is(String other) {
        return name.equals(other);
    }

    Map<String, String> attributes() {
        return attributes;
    }

    public @Nullable String get(String attribute) {
        return attributes.get(attribute);
    }

    public String get(String attribute, String otherwise) {
        return attributes.getOrDefault(attribute, otherwise);
    }

    public boolean has(String attribute) {
        return attributes.containsKey(attribute);
    }

    @Nullable
    Node parent() {
        return parent;
    }

    /** In characters, from 1; where its tag begins. */
    public int column() {
        return column;
    }

    /** From 1. */
    public int line() {
        return line;
    }

    /** {@link Node}s and {@link String}s, in order. */
    public List<Object> content() {
        return content;
    }

    List<Node> children() {
        return content.stream()
                .filter(Node.class::isInstance)
                .map(Node.class::cast)
                .toList();
    }

    public List<Node> children(String child) {
        return children().stream().filter(node -> node.is(child)).toList();
    }

    public @Nullable Node child(String child) {
        return children(child).stream().findFirst().orElse(null);
    }

    /** Itself and everything in it, as it stands in the file. */
    Stream<Node> all() {
        return Stream.concat(Stream.of(this), children().stream().flatMap(Node::all));
    }

    /** Everything in it. */
    public Stream<Node> within() {
        return children().stream().flatMap(Node::all);
    }

    /** The nearest around it that has that name; itself is not looked at. */
    @Nullable
    Node around(String ancestor) {
        for (Node up = parent; up != null; up = up.parent) {
            if (up.is(ancestor)) {
                return up;
            }
        }
        return null;
    }

    /** What the nearest says that says it, from itself outwards. */
    @Nullable
    String inherited(String attribute) {
        for (Node up = this; up != null; up = up.parent) {
            String value = up.get(attribute);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    boolean isEmpty() {
        return content.isEmpty();
    }

    /** Its characters, those of the elements in it included. */
    public String text() {
        StringBuilder text = new StringBuilder();
        content.forEach(item -> text.append(item instanceof Node node ? node.text() : item));
        return text.toString();
    }
}
