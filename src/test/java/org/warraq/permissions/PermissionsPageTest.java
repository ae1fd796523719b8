package org.warraq.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.warraq.editing.TranslationHand;
import org.warraq.editing.TranslationVerb;
import org.warraq.people.Role;
import org.warraq.people.Verb;
import org.warraq.web.security.RouteVerbs;
import org.warraq.web.security.RouteVerbs.Access;
import org.warraq.web.security.RouteVerbs.Route;

/** The page of permissions says what the code does. Its sentences are written by hand, its facts are not. */
class PermissionsPageTest {

    private static final Path PAGE = Path.of("src/docs/permissions.md");
    private static final Path AS_IT_SHOULD_BE = Path.of("target/permissions.md");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern ROLE_CHECK = Pattern.compile(
            "\\.is\\('|hasRole|hasAuthority|roles\\(\\)\\.contains|th:if=\"[^\"]*roles\\(\\)\\.isEmpty");
    private static final Pattern MAY = Pattern.compile("frame\\.may\\('([^']*)'\\)");

    @Test
    void thePageNamesEveryVerbWithItsRule() throws IOException {
        String page = Files.readString(PAGE);
        String expected = filled(page, "verbs", verbs(page));
        expected = filled(expected, "translation", translation(page));
        expected = filled(expected, "addresses", addresses());
        if (!expected.equals(page)) {
            Files.createDirectories(AS_IT_SHOULD_BE.getParent());
            Files.writeString(AS_IT_SHOULD_BE, expected);
        }
        assertThat(page)
                .as("copy %s over %s, and write what more is asked into the rows that are new", AS_IT_SHOULD_BE, PAGE)
                .isEqualTo(expected);
    }

    @Test
    void templatesAskForVerbsThatThereAreAndForNoRole() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String template = Files.readString(file);
                assertThat(template).as(file.toString()).doesNotContainPattern(ROLE_CHECK);
                MAY.matcher(template).results().forEach(found -> Verb.of(found.group(1)));
            }
        }
    }

    private static String verbs(String page) {
        Map<String, String> said = lastCells(page);
        return Arrays.stream(Verb.values())
                .map(verb -> row(verb.key(), who(verb.roles()), verb.refusal(), said.getOrDefault(verb.key(), "")))
                .collect(Collectors.joining(
                        "", row("verb", "who", "refused with", "what more is asked, and where") + rule(4), ""));
    }

    private static String translation(String page) {
        Map<String, String> said = lastCells(page);
        return Arrays.stream(TranslationVerb.values())
                .map(verb -> row(
                        verb.key(),
                        Arrays.stream(TranslationHand.values())
                                .filter(verb.hands()::contains)
                                .map(TranslationHand::key)
                                .collect(Collectors.joining(", ")),
                        said.getOrDefault(verb.key(), "")))
                .collect(Collectors.joining("", row("verb", "by", "why") + rule(3), ""));
    }

    private static String addresses() {
        return RouteVerbs.read().all().stream()
                .map(route -> row("`" + route.method() + " " + route.pattern().replace("|", "\\|") + "`", asked(route)))
                .collect(Collectors.joining("", row("address", "verb") + rule(2), ""));
    }

    private static String asked(Route route) {
        return route.access() == Access.VERBS
                ? route.verbs().stream().map(Verb::key).collect(Collectors.joining(", "))
                : route.access() == Access.PUBLIC ? "public" : "own account";
    }

    private static String who(Set<Role> roles) {
        return roles.size() == Role.values().length
                ? "any role"
                : roles.stream().map(Role::key).collect(Collectors.joining(", "));
    }

    /** What stands at the end of each row, by what stands at its beginning. */
    private static Map<String, String> lastCells(String page) {
        Map<String, String> said = new HashMap<>();
        page.lines().filter(line -> line.startsWith("| ")).forEach(line -> {
            List<String> cells = Arrays.stream(line.split("(?<!\\\\)\\|", -1))
                    .map(String::strip)
                    .toList();
            said.putIfAbsent(cells.get(1), cells.get(cells.size() - 2));
        });
        return said;
    }

    private static String row(String... cells) {
        return Arrays.stream(cells).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String rule(int columns) {
        return "|" + "---|".repeat(columns) + "\n";
    }

    private static String filled(String page, String name, String table) {
        String begin = "<!-- " + name + " -->\n";
        String end = "<!-- end of " + name + " -->";
        int from = page.indexOf(begin) + begin.length();
        return page.substring(0, from) + table + page.substring(page.indexOf(end));
    }
}
