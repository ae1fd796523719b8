package org.warraq.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of the documentation: the README, or one of those below {@code src/docs}. */
public record MarkdownPage(Path path, String text) {

    private static final Path README = Path.of("README.md");
    private static final Path DOCS = Path.of("src", "docs");

    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("^#{1,6} (.*)$", Pattern.MULTILINE);
    private static final String BLOCK = "^( *)```%s\\n(.*?)^\\1```$";

    public static MarkdownPage readme() {
        return read(README);
    }

    /** @param name below {@code src/docs} */
    public static MarkdownPage named(String name) {
        return read(DOCS.resolve(name));
    }

    public static List<MarkdownPage> all() {
        try (Stream<Path> files = Files.walk(DOCS)) {
            return Stream.concat(
                            Stream.of(README),
                            files.filter(file -> file.toString().endsWith(".md")))
                    .sorted()
                    .map(MarkdownPage::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static MarkdownPage read(Path path) {
        try {
            return new MarkdownPage(path, Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where its links lead, as they are written; those that leave the repository are none of ours. */
    public List<String> links() {
        return LINK.matcher(text).results().map(link -> link.group(1)).toList();
    }

    /** What can be linked to behind a {@code #}. */
    public List<String> anchors() {
        return HEADING.matcher(text)
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .toList();
    }

    /** Its blocks of code in this language, without the fences. */
    public List<String> blocks(String language) {
        return Pattern.compile(BLOCK.formatted(language), Pattern.DOTALL | Pattern.MULTILINE)
                .matcher(text)
                .results()
                .map(block -> block.group(2))
                .toList();
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
