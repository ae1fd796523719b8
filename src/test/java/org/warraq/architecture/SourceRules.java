package org.warraq.architecture;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Rules about files and folders, told from the source. Each gives what is against it, a sentence each. */
record SourceRules(SourceTree sources) {

    /** Above so many files a folder's {@code package-info} says why it is one, in a sentence that begins like this. */
    private static final String REASON = "So many files: ";

    private static final Pattern WRITES = Pattern.compile(
            "\\b(?:insert into|update|delete from|merge into)\\s+(?:only\\s+)?(?:warraq\\.)?([a-z_]+)\\b(?!\\s*=)");

    List<String> aSimpleNameStandsOnce() {
        Map<String, Set<String>> byName = new TreeMap<>();
        sources.files().values().stream()
                .filter(file -> !file.isPackageInfo())
                .forEach(file -> byName.computeIfAbsent(file.name(), none -> new TreeSet<>())
                        .add(file.fullName()));
        return byName.values().stream()
                .filter(files -> files.size() > 1)
                .map(files -> "one simple name: " + files)
                .toList();
    }

    List<String> noFilesNeedEachOther() {
        return Circles.in(sources.needs()).stream()
                .map(circle -> "need each other: " + circle)
                .toList();
    }

    List<String> noFolderIsLargeWithoutAReason(int most) {
        return sources.sizes().entrySet().stream()
                .filter(folder -> folder.getValue() > most && !hasReason(folder.getKey()))
                .map(folder -> folder.getKey() + " has " + folder.getValue() + " files and gives no reason")
                .toList();
    }

    private boolean hasReason(String folder) {
        return sources.files().values().stream()
                .anyMatch(file -> file.isPackageInfo()
                        && sources.folder(file).equals(folder)
                        && file.text().contains(REASON));
    }

    /**
     * By the SQL that stands in the rooms' files.
     *
     * @param tables those that exist; other words behind "update" are words
     */
    List<String> aTableIsWrittenByOneRoom(Set<String> tables) {
        Map<String, Map<String, Set<String>>> writers = new TreeMap<>();
        sources.files()
                .values()
                .forEach(file -> written(file)
                        .filter(tables::contains)
                        .forEach(table -> writers.computeIfAbsent(table, none -> new TreeMap<>())
                                .computeIfAbsent(sources.room(file), none -> new TreeSet<>())
                                .add(file.name())));
        return writers.entrySet().stream()
                .filter(table -> table.getValue().size() > 1)
                .map(table -> "the table " + table.getKey() + " is written by " + table.getValue())
                .toList();
    }

    private static Stream<String> written(SourceFile file) {
        return WRITES.matcher(file.text().toLowerCase(Locale.ROOT)).results().map(found -> found.group(1));
    }
}
