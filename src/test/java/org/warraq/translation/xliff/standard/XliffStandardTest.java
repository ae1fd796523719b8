package org.warraq.translation.xliff.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.warraq.language.Language;
import org.warraq.web.IcuMessages;

class XliffStandardTest {

    private static final Path CASES = Path.of("src", "test", "resources", "exchange", "xliff-cases.txt");
    private static final Pattern HEAD =
            Pattern.compile("(bad|good) (doc|file|unit|source)(?: ([a-z-]+))?: (.*)\\R((?s:.*))");
    private static final String ROOT = """
            <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="ar"
              xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0" xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0"
              xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" xmlns:res="urn:oasis:names:tc:xliff:resourcedata:2.0"
              xmlns:slr="urn:oasis:names:tc:xliff:sizerestriction:2.0" xmlns:val="urn:oasis:names:tc:xliff:validation:2.0"
              xmlns:fs="urn:oasis:names:tc:xliff:fs:2.0" xmlns:its="http://www.w3.org/2005/11/its"
              xmlns:ctr="urn:oasis:names:tc:xliff:changetracking:2.1" xmlns:my="urn:my">%s</xliff>""";
    private static final String UNITS = """
            <unit id="u1">%s</unit>
            <unit id="u2"><segment><source>Later.</source></segment></unit>
            <unit id="u3"><segment><source>Latest.</source></segment></unit>""";

    record Case(boolean good, String key, String file) {}

    static Stream<Named<Case>> cases() throws IOException {
        return Arrays.stream(Files.readString(CASES).split("\n\n"))
                .filter(block -> !block.startsWith("#"))
                .map(XliffStandardTest::read);
    }

    private static Named<Case> read(String block) {
        Matcher head = HEAD.matcher(block.strip());
        assertThat(head.matches()).as(block).isTrue();
        String key = head.group(3) == null ? "" : head.group(3);
        String text = head.group(5).strip();
        String file = switch (head.group(2)) {
            case "doc" -> text;
            case "file" -> inFile(text);
            case "unit" -> inFile(UNITS.formatted(text));
            default -> inFile(UNITS.formatted("<segment><source>" + text + "</source></segment>"));
        };
        return Named.of(
                head.group(1) + " " + key + ": " + head.group(4),
                new Case(head.group(1).equals("good"), key, file));
    }

    // Where what is wrong is the file as a whole, it is said at its tag.
    private static String inFile(String text) {
        boolean whole = text.startsWith("§<notes><note>Nothing");
        return ROOT.formatted(
                whole ? "§<file id=\"f1\">" + text.substring(1) + "</file>" : "<file id=\"f1\">\n" + text + "</file>");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void oneRuleIsBrokenAtItsPlaceOrNone(Case one) {
        int place = one.file().indexOf('§');
        List<ProblemPlace> problems =
                XliffStandard.problems(one.file().replace("§", "").getBytes(StandardCharsets.UTF_8));
        if (one.good()) {
            assertThat(problems).isEmpty();
            return;
        }
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).key()).isEqualTo(one.key());
        String before = one.file().substring(0, place);
        assertThat(problems.get(0).line())
                .isEqualTo((int) before.lines().count() + (before.endsWith("\n") || before.isEmpty() ? 1 : 0));
        assertThat(problems.get(0).column()).isEqualTo(place - before.lastIndexOf('\n'));
    }

    @Test
    void everyProblemIsSaidInBothLanguages() throws IOException {
        IcuMessages messages = new IcuMessages();
        for (Named<Case> one : cases().toList()) {
            for (ProblemPlace problem : XliffStandard.problems(
                    one.getPayload().file().replace("§", "").getBytes(StandardCharsets.UTF_8))) {
                for (Locale locale : List.of(Locale.ENGLISH, Language.ARABIC.locale())) {
                    assertThat(messages.getMessage(
                                    "xliff." + problem.key(),
                                    problem.arguments().toArray(),
                                    locale))
                            .isNotBlank()
                            .doesNotContain("{");
                }
            }
        }
    }

    @Test
    void thereAreEnoughCasesOfBothKinds() throws IOException {
        List<Case> all = cases().map(Named::getPayload).toList();
        assertThat(all.stream().filter(one -> !one.good()).count()).isGreaterThanOrEqualTo(60);
        assertThat(all.stream().filter(Case::good).count()).isGreaterThanOrEqualTo(25);
        assertThat(all.stream().map(Case::file).distinct().count()).isEqualTo(all.size());
    }
}
