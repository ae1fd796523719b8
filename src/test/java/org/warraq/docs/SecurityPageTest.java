package org.warraq.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.warraq.support.MarkdownPage;

/** The page of security requirements has each of them once, and names only what is there. */
class SecurityPageTest {

    /**
     * The requirements of levels 1 and 2 of ASVS 5.0.0 by section, but for the chapters 9, 10 and 17, of which none applies. No section
     * has one of level 3 between two of theirs.
     */
    private static final String SECTIONS = """
            1.1 2, 1.2 9, 1.3 11, 1.4 3, 1.5 2, 2.1 3, 2.2 3, 2.3 4, 2.4 1, 3.2 2, 3.3 4, 3.4 6, 3.5 5, 3.7 2, 4.1 3, 4.2 1,
            4.3 2, 4.4 4, 5.1 1, 5.2 3, 5.3 2, 5.4 3, 6.1 3, 6.2 12, 6.3 4, 6.4 4, 6.5 5, 6.6 3, 6.8 4, 7.1 3, 7.2 4, 7.3 2,
            7.4 5, 7.5 2, 7.6 2, 8.1 2, 8.2 3, 8.3 1, 8.4 1, 11.1 2, 11.2 3, 11.3 3, 11.4 4, 11.5 1, 11.6 1, 12.1 3, 12.2 2,
            12.3 4, 13.1 1, 13.2 5, 13.3 2, 13.4 5, 14.1 2, 14.2 4, 14.3 3, 15.1 3, 15.2 3, 15.3 7, 16.1 1, 16.2 5, 16.3 4,
            16.4 3, 16.5 3""";

    private static final Pattern STATED = Pattern.compile("(?m)^\\| (\\d[^|]*) \\|| ?Does not apply[^:]*: ([^(]*)");
    private static final Pattern NUMBERS = Pattern.compile("(\\d+\\.\\d+)\\.(\\d+)(?:–\\1\\.(\\d+))?");
    private static final Pattern NAME = Pattern.compile("`([A-Z]\\w*[a-z]\\w*)(?:\\.(\\w+))?`");
    private static final String DECLARED = "\\b(?:record|class|enum|interface) %1$s\\b|\\b%1$s\\(";

    private final MarkdownPage page = MarkdownPage.named("security.md");

    @Test
    void everyRequirementStandsOnce() {
        assertThat(stated()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(asked());
    }

    @Test
    void everyNameIsThere() throws IOException {
        Map<String, String> sources = sources();
        List<MatchResult> names = NAME.matcher(page.text()).results().toList();
        assertThat(names).hasSizeGreaterThan(100);
        assertThat(names.stream().filter(name -> !isThere(name, sources)).map(MatchResult::group))
                .isEmpty();
    }

    private static boolean isThere(MatchResult name, Map<String, String> sources) {
        String source = sources.get(name.group(1));
        String member = name.group(2);
        return source != null
                && (member == null
                        || Pattern.compile(DECLARED.formatted(member))
                                .matcher(source)
                                .find());
    }

    private List<String> stated() {
        return STATED.matcher(page.text())
                .results()
                .map(row -> row.group(1) == null ? row.group(2) : row.group(1))
                .flatMap(text -> NUMBERS.matcher(text).results().flatMap(SecurityPageTest::each))
                .toList();
    }

    private static Stream<String> each(MatchResult range) {
        int first = Integer.parseInt(range.group(2));
        int last = range.group(3) == null ? first : Integer.parseInt(range.group(3));
        return IntStream.rangeClosed(first, last).mapToObj(number -> range.group(1) + "." + number);
    }

    private static List<String> asked() {
        return Stream.of(SECTIONS.split(",\\s+"))
                .map(section -> section.split(" "))
                .flatMap(section -> IntStream.rangeClosed(1, Integer.parseInt(section[1]))
                        .mapToObj(number -> section[0] + "." + number))
                .toList();
    }

    /** What stands in the source of each name; of a name of two, in both. */
    private static Map<String, String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            SecurityPageTest::read,
                            String::concat));
        }
    }

    private static String read(Path file) {
        return MarkdownPage.read(file).text();
    }
}
