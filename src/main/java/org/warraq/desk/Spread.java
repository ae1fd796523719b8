package org.warraq.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Language;
import org.warraq.report.Content;
import org.warraq.report.Parts;

/**
 * All languages of a report beside each other, aligned by paragraph.
 *
 * @param columns the languages, the source first
 * @param versions the exact version of each language that is shown, by tag
 */
public record Spread(List<Language> columns, List<Row> rows, Map<String, Integer> versions) {

    /** A part in every language, in the order of the columns. */
    public record Row(String id, PartLabel label, List<Cell> cells) {

        /** What the part is for the eye: {@code headline}, {@code short} or {@code long}. */
        public String weight() {
            return PartWeight.of(id);
        }
    }

    /** @param text {@code null} where that language lacks the part */
    public record Cell(Language language, @Nullable String text) {}

    /**
     * An edition at the version that is shown.
     *
     * @param version {@code null} before the first
     */
    public record Shown(Language language, @Nullable Integer version, Content content) {}

    public static Spread of(List<Shown> editions) {
        Map<Language, Map<String, String>> texts =
                editions.stream().collect(Collectors.toMap(Shown::language, edition -> texts(edition.content())));
        Map<String, PartLabel> labels = new LinkedHashMap<>();
        editions.forEach(edition -> PartLabel.of(edition.content()).forEach(labels::putIfAbsent));
        List<Language> columns = editions.stream().map(Shown::language).toList();
        List<Row> rows = labels.entrySet().stream()
                .map(label -> new Row(label.getKey(), label.getValue(), cells(columns, texts, label.getKey())))
                .toList();
        return new Spread(columns, rows, versions(editions));
    }

    private static List<Cell> cells(List<Language> columns, Map<Language, Map<String, String>> texts, String id) {
        return columns.stream()
                .map(language -> new Cell(
                        language, texts.getOrDefault(language, Map.of()).get(id)))
                .toList();
    }

    private static Map<String, String> texts(Content content) {
        return Parts.of(content).stream().collect(Collectors.toMap(Parts.Part::id, Parts.Part::text, (a, b) -> a));
    }

    private static Map<String, Integer> versions(List<Shown> editions) {
        Map<String, Integer> versions = new TreeMap<>();
        for (Shown edition : editions) {
            if (edition.version() != null) {
                versions.put(edition.language().tag(), edition.version());
            }
        }
        return versions;
    }
}
