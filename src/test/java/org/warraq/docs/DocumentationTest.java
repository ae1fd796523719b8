package org.warraq.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.warraq.support.MarkdownPage;

/** What the documentation points at is there. */
class DocumentationTest {

    private static final int TWO_SCREENS = 12_000;
    private static final Pattern NAMED_TEST = Pattern.compile("(?:-Dtest=|[`/])(\\w+(?:Test|Benchmark))\\b");
    private static final Pattern NAMED_FILE = Pattern.compile("`((?:src|db|bpmn|\\.mvn)/[\\w./-]+)`");

    @Test
    void theReadmeIsReadInTwoScreens() {
        assertThat(MarkdownPage.readme().text().getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThanOrEqualTo(TWO_SCREENS);
    }

    @Test
    void everyLinkLeadsSomewhere() {
        assertThat(MarkdownPage.all())
                .allSatisfy(
                        page -> assertThat(page.links()).allMatch(link -> leadsFrom(page, link), "leads somewhere"));
    }

    private static boolean leadsFrom(MarkdownPage page, String link) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty()
                ? page.path()
                : page.path().resolveSibling(parts[0]).normalize();
        return Files.exists(target)
                && (parts.length == 1 || MarkdownPage.read(target).anchors().contains(parts[1]));
    }

    @Test
    void everyFileThatIsNamedIsThere() {
        assertThat(MarkdownPage.all())
                .allSatisfy(
                        page -> assertThat(all(NAMED_FILE, page.text())).allMatch(file -> Files.exists(Path.of(file))));
    }

    @Test
    void everyTestThatIsNamedIsThere() throws IOException {
        Set<String> there = namesUnder(Path.of("src", "test", "java"));
        assertThat(MarkdownPage.all()).allSatisfy(page -> assertThat(there).containsAll(all(NAMED_TEST, page.text())));
    }

    @Test
    void everyRoomStandsInTheHousePlan() throws IOException {
        try (Stream<Path> rooms = Files.list(Path.of("src", "main", "java", "org", "warraq"))) {
            List<String> names = rooms.filter(Files::isDirectory)
                    .map(room -> room.getFileName() + "/")
                    .toList();
            assertThat(MarkdownPage.readme().blocks("text"))
                    .anySatisfy(plan -> assertThat(plan).contains(names));
            assertThat(MarkdownPage.named("house.md").blocks("text"))
                    .anySatisfy(plan -> assertThat(plan).contains(names));
        }
    }

    @Test
    void everyDecisionStandsInTheIndexOnce() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src", "docs", "decisions"))) {
            List<String> records = files.map(file -> file.getFileName().toString())
                    .filter(Predicate.not("README.md"::equals))
                    .sorted()
                    .toList();
            assertThat(MarkdownPage.named("decisions/README.md").links()).containsExactlyInAnyOrderElementsOf(records);
            assertThat(records).extracting(name -> name.substring(0, 4)).doesNotHaveDuplicates();
        }
    }

    @Test
    void whatLeadsNowhereIsSeen() {
        MarkdownPage page = new MarkdownPage(
                Path.of("README.md"),
                "[a](src/docs/none.md) [b](src/docs/data.md#none) [c](#two-commands) [d](https://x)");
        assertThat(page.links())
                .filteredOn(link -> !leadsFrom(page, link))
                .containsExactly("src/docs/none.md", "src/docs/data.md#none");
    }

    private static Set<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static Set<String> namesUnder(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(Path::getFileName)
                    .map(Objects::toString)
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
    }
}
