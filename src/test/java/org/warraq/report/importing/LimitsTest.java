package org.warraq.report.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.warraq.language.Language;
import org.warraq.people.Refusal;
import org.warraq.report.Reading;
import org.warraq.report.ReportReader;

class LimitsTest {

    private static final int PARAGRAPH = 50_000;

    @Test
    void textCanBeAsLongAsTheLimitSaysAndNoLonger() {
        String longest = ("a".repeat(40_000) + ".\n").repeat(26);
        assertThat(longest.length()).isLessThan(ReportReader.BYTES_LIMIT);
        assertThat(read(longest).content().body()).hasSize(26);
        assertRefused(longest + "ا".repeat(5_000), "import-too-large", 413);
    }

    @Test
    void paragraphCanBeAsLongAsTheLimitSaysAndNoLonger() {
        assertThat(read("a".repeat(PARAGRAPH)).content().body()).hasSize(1);
        assertRefused("x\n\n" + "a".repeat(PARAGRAPH + 1), "import-paragraph-too-long", 422);
    }

    @Test
    void paragraphsCanBeAsManyAsTheLimitSaysAndNoMore() {
        assertThat(read("a.\n".repeat(2_000)).content().paragraphs()).hasSize(2_000);
        assertRefused("a.\n".repeat(2_001), "import-too-many-paragraphs", 422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n", "\ufeff", "\u00a0\r\n\u200f"})
    void textWithoutWordsIsRefused(String text) {
        assertRefused(text, "import-empty", 422);
    }

    static Stream<String> hostileBlocks() {
        return Stream.of(
                "(",
                "(()",
                "On ",
                "On March 1",
                "١",
                "12/12/",
                "DAMASCUS, ",
                "DAMASCUS - ",
                "A.",
                "a/b'c-",
                "كانون ",
                "تشرين/",
                "أ ف ب ",
                " \u00a0",
                "\u200f",
                "ـ",
                "—-",
                ".",
                "- ",
                "/a",
                "))))",
                "Dr. ",
                "By ",
                "😀",
                "،");
    }

    @ParameterizedTest
    @MethodSource("hostileBlocks")
    void largestTextIsReadInNoTimeWhateverItRepeats(String block) {
        String line = block.repeat((PARAGRAPH - 1) / block.length());
        int bytes = line.getBytes(StandardCharsets.UTF_8).length + 2;
        String text = (line + ".\n").repeat(ReportReader.BYTES_LIMIT / bytes - 1);
        String lines = (block.repeat(Math.max(1, 500 / block.length())) + "x\n")
                .repeat(1_900)
                .substring(0, 250_000);
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            read(text);
            ReportReader.read(text, Language.ARABIC);
            read(lines);
            ReportReader.read(lines, Language.ARABIC);
        });
    }

    private static Reading read(String text) {
        return ReportReader.read(text, Language.ENGLISH);
    }

    private static void assertRefused(String text, String reason, int status) {
        assertThatThrownBy(() -> read(text)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(reason);
            assertThat(refusal.kind().status()).isEqualTo(status);
        });
    }
}
