package org.warraq.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Language;
import org.warraq.report.Content;
import org.warraq.report.ReadPassage;

/**
 * All languages of a report beside each other, aligned by what readers see of it.
 *
 * @param columns the languages, the source first
 * @param parts what the parts of the texts are called, by their names
 * @param versions the exact version of each language that is shown, by tag
 */
public record Spread(
        List<Language> columns, List<Row> rows, Map<String, PartLabel> parts, Map<String, Integer> versions) {

    /** A passage in every language, in the order of the columns. */
    public record Row(String id, PartLabel label, List<Cell> cells) {

        /** What it is for the eye: {@code headline}, {@code short}, {@code heading} or {@code long}. */
        public String weight() {
            return switch (kind()) {
                case "words" -> PartWeight.of(id);
                case "earlier" -> "heading";
                default -> "short";
            };
        }

        private String kind() {
            return cells.stream()
                    .map(Cell::passage)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow()
                    .kind();
        }
    }

    /** @param passage {@code null} where that language lacks it */
    public record Cell(Language language, @Nullable ReadPassage passage) {}

    /**
     * An edition at the version that is shown.
     *
     * @param version {@code null} before the first
     */
    public record Shown(Language language, @Nullable Integer version, Content content) {}

    public static Spread of(List<Shown> editions) {
        Map<Language, Map<String, ReadPassage>> passages = new LinkedHashMap<>();
        editions.forEach(edition -> passages.put(edition.language(), passages(edition.content())));
        Map<String, PartLabel> parts = new LinkedHashMap<>();
        editions.forEach(edition -> PartLabel.of(edition.content()).forEach(parts::putIfAbsent));
        List<Language> columns = editions.stream().map(Shown::language).toList();
        List<Row> rows = ReadingOrder.of(passages.values()).stream()
                .map(id -> new Row(id, label(id, passages, parts), cells(columns, passages, id)))
                .toList();
        return new Spread(columns, rows, parts, versions(editions));
    }

    private static PartLabel label(
            String id, Map<Language, Map<String, ReadPassage>> passages, Map<String, PartLabel> parts) {
        PartLabel named = parts.get(id);
        return named != null
                ? named
                : passages.values().stream()
                        .map(edition -> edition.get(id))
                        .filter(Objects::nonNull)
                        .map(PartLabel::of)
                        .findFirst()
                        .orElseThrow();
    }

    private static List<Cell> cells(
            List<Language> columns, Map<Language, Map<String, ReadPassage>> passages, String id) {
        return columns.stream()
                .map(language -> new Cell(
                        language, passages.getOrDefault(language, Map.of()).get(id)))
                .toList();
    }

    private static Map<String, ReadPassage> passages(Content content) {
        return ReadPassage.of(content).stream()
                .collect(Collectors.toMap(ReadPassage::id, passage -> passage, (a, b) -> a, LinkedHashMap::new));
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
