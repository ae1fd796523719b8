package org.warraq.translation.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.warraq.language.Language;
import org.warraq.translation.HouseStyle;

/** Each check on cases of our own, in both directions: found where it should be, silent where not. */
class CasesTest {

    private static final Map<String, Integer> COUNTS = new TreeMap<>();
    private static final AllChecks CHECKS = new AllChecks(HouseStyle.DEFAULT);

    @ParameterizedTest
    @CsvFileSource(
            resources = "/checks/cases.txt",
            delimiter = '|',
            quoteCharacter = '\u0001',
            ignoreLeadingAndTrailingWhitespace = false)
    void found(String check, String direction, String expected, String source, @Nullable String target) {
        boolean arabicFirst = direction.equals("ar-en");
        Text from = new Text(arabicFirst ? Language.ARABIC : Language.ENGLISH, plain(source), true);
        Text to = new Text(arabicFirst ? Language.ENGLISH : Language.ARABIC, plain(target), false);
        COUNTS.merge(check + " " + direction, 1, Integer::sum);
        assertThat(CHECKS.pair(new Pair(from, to)).stream().anyMatch(one -> one.check().equals(check)))
                .as(source + " | " + target)
                .isEqualTo(expected.equals("yes"));
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : unescaped(text).translateEscapes();
    }

    private static String unescaped(String text) {
        return Pattern.compile("\\\\u([0-9a-f]{4})")
                .matcher(text)
                .replaceAll(found -> String.valueOf((char) Integer.parseInt(found.group(1), 16)));
    }

    @AfterAll
    static void counts() {
        COUNTS.forEach((check, count) -> System.out.println(check + ": " + count));
    }
}
