package org.warraq.report.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.warraq.language.Language;
import org.warraq.people.Refusal;
import org.warraq.report.ReportReader;

class DecodingTest {

    private static final String TEXT = "إلمارا and Rahwan 😀";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void byteOrderMarkTellsTheCharsetWhateverIsDeclared(String charset) {
        byte[] bytes = ("\ufeff" + TEXT).getBytes(Charset.forName(charset));
        assertThat(ReportReader.decode(bytes, null)).isEqualTo(TEXT);
        assertThat(ReportReader.decode(bytes, "windows-1256")).isEqualTo(TEXT);
    }

    @Test
    void declaredCharsetIsRead() {
        byte[] bytes = "إلمارا تتفق".getBytes(Charset.forName("windows-1256"));
        assertThat(ReportReader.decode(bytes, "windows-1256")).isEqualTo("إلمارا تتفق");
        assertThat(ReportReader.decode(TEXT.getBytes(StandardCharsets.UTF_8), null))
                .isEqualTo(TEXT);
        assertThat(ReportReader.decode(TEXT.getBytes(StandardCharsets.UTF_8), " utf-8 "))
                .isEqualTo(TEXT);
    }

    @Test
    void bytesThatAreNoTextInTheirCharsetAreRefusedByTheirPlace() {
        byte[] bytes = {'a', 'b', (byte) 0xC3, '('};
        assertThat(assertRefused(bytes, null, "import-malformed", 422).arguments())
                .containsExactly("UTF-8", 3);
        assertRefused(new byte[] {'a', (byte) 0xD9}, null, "import-malformed", 422);
        assertRefused(new byte[] {(byte) 0xE9}, "US-ASCII", "import-malformed", 422);
        assertRefused(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) 0xD8}, null, "import-malformed", 422);
    }

    @Test
    void unknownCharsetIsAnUnreadableType() {
        assertRefused(new byte[] {'a'}, "klingon", "import-charset", 415);
        assertRefused(new byte[] {'a'}, "no such thing!", "import-charset", 415);
    }

    @Test
    void tooManyBytesAreTooLarge() {
        assertRefused(new byte[ReportReader.BYTES_LIMIT + 1], null, "import-too-large", 413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0", "\ud83d", "\ude00\ud83d", "a\udc00b"})
    void charactersThatCannotBeKeptAreRefusedByTheirLine(String bad) {
        assertThatThrownBy(() -> ReportReader.read("one\r\ntwo\n" + bad, Language.ENGLISH))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.reason()).isEqualTo("import-character");
                    assertThat(refusal.kind().status()).isEqualTo(422);
                    assertThat(refusal.arguments()).containsExactly(3);
                });
    }

    private static Refusal assertRefused(byte[] bytes, @Nullable String charset, String reason, int status) {
        Refusal refusal = assertThrows(Refusal.class, () -> ReportReader.decode(bytes, charset));
        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal.kind().status()).isEqualTo(status);
        return refusal;
    }
}
