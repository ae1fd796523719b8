package org.warraq.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Language;
import org.warraq.report.ChangedPassage;
import org.warraq.report.Content;
import org.warraq.report.ContentDiff.Fate;
import org.warraq.report.PartName;
import org.warraq.report.ReadPassage;

/**
 * All languages of a report beside each other, aligned by what readers see of it.
 *
 * @param columns the languages, the source first
 * @param parts what the parts of the texts are called, by their names
 * @param versions the exact version of each language that is shown, by tag
 * @param shown the parts that each passage shows, by its name
 * @param compared whether any language is read against an earlier version
 */
public record Spread(
        List<Language> columns,
        List<Row> rows,
        Map<String, PartLabel> parts,
        Map<String, Integer> versions,
        boolean compared,
        Map<String, List<String>> shown) {

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

        public boolean changed() {
            return cells.stream().anyMatch(Cell::changed);
        }

        public boolean moved() {
            return cells.stream().anyMatch(cell -> cell.change().moved());
        }

        /** Whether it is as it was in every language; of what is read by itself nobody can tell. */
        private boolean asItWas() {
            return !changed() && cells.stream().allMatch(cell -> cell.compared() || cell.passage() == null);
        }

        private String kind() {
            return cells.stream()
                    .flatMap(cell -> Stream.of(cell.passage(), cell.before()))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow()
                    .kind();
        }
    }

    /**
     * A passage in one language.
     *
     * @param passage {@code null} where that language lacks it
     * @param before what stood there in the version it is read against; {@code null} where nothing did, or there is none
     * @param compared whether there is such a version
     * @param moved whether it stood elsewhere there
     */
    public record Cell(
            Language language,
            @Nullable ReadPassage passage,
            @Nullable ReadPassage before,
            boolean compared,
            boolean moved) {

        public Fate fate() {
            return compared ? change().fate() : Fate.KEPT;
        }

        public ChangedPassage change() {
            return new ChangedPassage(before, passage, moved);
        }

        private boolean changed() {
            return compared && change().isChanged();
        }
    }

    /** Rows that follow each other, all of them as they were or none. */
    public record Group(boolean asItWas, List<Row> rows) {}

    /**
     * An edition at the version that is shown.
     *
     * @param version {@code null} before the first
     * @param before the content it is read against; {@code null} where it is read by itself
     */
    public record Shown(
            Language language,
            @Nullable Integer version,
            Content content,
            @Nullable Content before) {

        /** Read by itself. */
        public Shown(Language language, @Nullable Integer version, Content content) {
            this(language, version, content, null);
        }
    }

    public static Spread of(List<Shown> editions) {
        SpreadPassages now = new SpreadPassages();
        SpreadPassages before = new SpreadPassages();
        Map<String, PartLabel> parts = new LinkedHashMap<>();
        editions.forEach(edition -> {
            now.add(edition.language(), edition.content());
            PartLabel.of(edition.content()).forEach(parts::putIfAbsent);
        });
        editions.stream().filter(edition -> edition.before() != null).forEach(edition -> {
            Content content = Objects.requireNonNull(edition.before());
            before.add(edition.language(), content);
            before.moved().put(edition.language(), ChangedPassage.moved(content, edition.content()));
            PartLabel.of(content).forEach(parts::putIfAbsent);
        });
        List<Language> columns = editions.stream().map(Shown::language).toList();
        List<Map<String, ReadPassage>> all =
                Stream.of(now, before).flatMap(one -> one.all().stream()).toList();
        List<Row> rows = ChangedPassage.inOrder(all).stream()
                .map(id -> new Row(id, label(id, all, parts), cells(columns, now, before, id)))
                .toList();
        return new Spread(
                columns,
                rows,
                parts,
                versions(editions),
                !before.all().isEmpty(),
                parts.keySet().stream().collect(Collectors.groupingBy(ReadPassage::showing)));
    }

    /** How many passages are not what they were, in any language. */
    public long changes() {
        return rows.stream().filter(Row::changed).count();
    }

    /** Whether this language is read by itself while another is compared. */
    public boolean alone(Language language) {
        return compared
                && rows.stream()
                        .flatMap(row -> row.cells().stream())
                        .anyMatch(cell -> cell.language().equals(language) && !cell.compared());
    }

    /** The parts of the text that a passage shows: those that can be pointed at in returning it. */
    public List<String> partsOf(String passage) {
        return shown.getOrDefault(passage, List.of());
    }

    /** Whether there is anything in a cell that can be pointed at. */
    public boolean isMarkable(Row row, Cell cell) {
        return cell.passage() != null && !partsOf(row.id()).isEmpty();
    }

    /** Whether this language says what readers are told with it. */
    public boolean tells(Language language) {
        return rows.stream()
                .filter(row -> row.id().equals(PartName.PUBLIC_NOTE.text()))
                .flatMap(row -> row.cells().stream())
                .anyMatch(cell -> cell.language().equals(language) && cell.passage() != null);
    }

    /** The rows, with those together that are as they were and those that are not. */
    public List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        for (Row row : rows) {
            Group last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
            if (last == null || last.asItWas() != row.asItWas()) {
                last = new Group(row.asItWas(), new ArrayList<>());
                groups.add(last);
            }
            last.rows().add(row);
        }
        return groups;
    }

    private static PartLabel label(String id, List<Map<String, ReadPassage>> editions, Map<String, PartLabel> parts) {
        PartLabel named = parts.get(id);
        return named != null
                ? named
                : editions.stream()
                        .map(edition -> edition.get(id))
                        .filter(Objects::nonNull)
                        .map(PartLabel::of)
                        .findFirst()
                        .orElseThrow();
    }

    private static List<Cell> cells(List<Language> columns, SpreadPassages now, SpreadPassages before, String id) {
        return columns.stream()
                .map(language -> new Cell(
                        language,
                        now.find(language, id),
                        before.find(language, id),
                        before.has(language),
                        before.moved().getOrDefault(language, Set.of()).contains(id)))
                .toList();
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
