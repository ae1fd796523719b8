package org.warraq.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SourceRulesTest {

    private static final int MOST = 40;

    private static final SourceTree house = new SourceTree(Path.of("src", "main", "java"), "org.warraq");
    private static final SourceTree planted =
            new SourceTree(Path.of("src", "test", "java"), "org.warraq.architecture.planted");
    private static final Set<String> tables = tables();

    static Stream<Named<Function<SourceRules, List<String>>>> rules() {
        return Stream.of(
                Named.of("a simple name stands once", SourceRules::aSimpleNameStandsOnce),
                Named.of("no files need each other", SourceRules::noFilesNeedEachOther),
                Named.of("a table is written by one room", rules -> rules.aTableIsWrittenByOneRoom(tables)));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theHouseKeepsItsRules(Function<SourceRules, List<String>> rule) {
        assertThat(rule.apply(new SourceRules(house))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void eachRuleFindsItsPlantedExample(Function<SourceRules, List<String>> rule) {
        assertThat(rule.apply(new SourceRules(planted)))
                .singleElement()
                .asString()
                .contains("Planted");
    }

    @Test
    void noFolderIsLargeWithoutAReason() {
        assertThat(new SourceRules(house).noFolderIsLargeWithoutAReason(MOST)).isEmpty();
        assertThat(new SourceRules(planted).noFolderIsLargeWithoutAReason(2))
                .as("with a crowd planted")
                .anyMatch(large -> large.startsWith("crowded has 3 files"));
    }

    /** The tree to depth 3 and the files in each folder, for whoever wants to see them. */
    @Test
    void everyFolderHasItsPurposeWrittenDown() {
        house.sizes().forEach((folder, files) -> System.out.printf("%4d  %s%n", files, folder));
        assertThat(house.sizes().keySet())
                .allSatisfy(folder -> assertThat(house.files())
                        .containsKey("org.warraq" + (folder.isEmpty() ? "" : "." + folder) + ".package-info"));
    }

    private static Set<String> tables() {
        Pattern made = Pattern.compile("(?i)create (?:unlogged )?table (?:if not exists )?([a-z_]+)");
        try (Stream<Path> migrations = Files.list(Path.of("db", "migration"))) {
            return migrations
                    .flatMap(file -> made.matcher(read(file)).results().map((MatchResult found) -> found.group(1)))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
