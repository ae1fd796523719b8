package org.warraq.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.warraq.language.Sha256;

/**
 * A migration runs once in every newsroom. One that was edited afterwards would make a new newsroom another than those that
 * stand: a change is a new file.
 */
class MigrationsTest {

    /** {@code sha256sum}'s lines, in the order of the versions. */
    private static final Path STANDING = Path.of("src", "test", "resources", "migrations.sha256");

    @Test
    void migrationsThatStandAreNeverEdited() throws IOException {
        SortedMap<String, Path> files = migrations();
        standing()
                .forEach((name, sha256) -> assertThat(files.containsKey(name) ? sha256(files.get(name)) : "gone")
                        .as(
                                "%s has run in newsrooms as it was. Put it back, and the change into a new file, %s__….sql.",
                                name, next(files))
                        .isEqualTo(sha256));
    }

    @Test
    void migrationThatIsAddedStandsFromThenOn() throws IOException {
        SortedMap<String, Path> files = migrations();
        Map<String, String> standing = standing();
        List<String> lines = files.entrySet().stream()
                .filter(one -> !standing.containsKey(one.getKey()))
                .map(one -> sha256(one.getValue()) + "  " + one.getKey())
                .toList();
        assertThat(lines)
                .as("Add these lines to %s, at the latest when they are released.", STANDING)
                .isEmpty();
    }

    @Test
    void versionsAreCountedWithoutGaps() throws IOException {
        List<String> versions =
                migrations().keySet().stream().map(MigrationsTest::version).toList();
        assertThat(versions)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, versions.size())
                        .mapToObj("V%03d"::formatted)
                        .toList());
    }

    private static String version(String name) {
        return name.substring(0, name.indexOf("__"));
    }

    private static String next(SortedMap<String, Path> files) {
        return "V%03d".formatted(1 + Integer.parseInt(version(files.lastKey()).substring(1)));
    }

    /** By name: those in SQL, and those in Java. */
    private static SortedMap<String, Path> migrations() throws IOException {
        SortedMap<String, Path> files = new TreeMap<>();
        try (Stream<Path> sql = Files.list(Path.of("db", "migration"));
                Stream<Path> java = Files.walk(Path.of("src", "main", "java"))) {
            Stream.concat(sql, java)
                    .filter(file -> file.getFileName().toString().matches("V\\d+__\\w+\\.(sql|java)"))
                    .forEach(file -> files.put(file.getFileName().toString(), file));
        }
        return files;
    }

    private static Map<String, String> standing() throws IOException {
        Map<String, String> standing = new LinkedHashMap<>();
        Files.readAllLines(STANDING).forEach(line -> standing.put(line.substring(66), line.substring(0, 64)));
        assertThat(standing).as(STANDING.toString()).isNotEmpty();
        return standing;
    }

    private static String sha256(Path file) {
        try {
            return Sha256.hex(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
