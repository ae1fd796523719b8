package org.warraq.report.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.warraq.language.Language;
import org.warraq.report.Content;
import org.warraq.report.Format;
import org.warraq.report.ReportReader;

/** What is written in any format is read again as the very same content, ids included, whatever stands in it. */
class RoundTripTest {

    private static final int CONTENTS = 300;

    private static final List<String> PIECES = List.of(
            "The ministers met.",
            "اجتَمَعَ الوُزَراءُ في المَدينةِ.",
            " ",
            "\t",
            "\n",
            "\n\n",
            "\r",
            "\r\n",
            "# heading",
            "- entry",
            "1990. a year",
            "[body:p1]",
            "[headline]",
            "\\",
            "\\r",
            "`code` *stars* _lines_",
            "<b>&amp;</b>",
            "&#10;",
            "<!-- warraq body:x -->",
            "]]>",
            "---",
            "===",
            "| a | b |",
            "_x0041_",
            "\u0001",
            "\u0085",
            "\u2028",
            "\uFFFE",
            "\u202E turned \u202C",
            "\u200f\u200e",
            "\uFEFF",
            "\u00a0",
            "😀 🏳️‍🌈",
            "«Talvia» و Oskarna",
            "</div>",
            "'\"");

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MAIL")
    void exportImportsAsTheSameContent(Format format) {
        Random random = new Random(20260311);
        for (int i = 0; i < CONTENTS; i++) {
            Content content = content(random);
            Language language = random.nextBoolean() ? Language.ARABIC : Language.ENGLISH;
            byte[] file = ReportReader.write(content, language, format, key -> "Label of " + key);
            assertThat(ReportReader.format(file, format)).isEqualTo(format);
            Content read = ReportReader.read(file, format, null, language, null).content();
            assertThat(read).as("%s %d", format, i).isEqualTo(content);
        }
    }

    private static Content content(Random random) {
        List<Content.Participant> participants = new ArrayList<>();
        for (int left = random.nextInt(3); left > 0; left--) {
            participants.add(new Content.Participant(
                    text(random), given(random), random.nextBoolean() ? new UUID(random.nextLong(), 7) : null));
        }
        List<Content.Background> background = new ArrayList<>();
        for (int left = random.nextInt(3); left > 0; left--) {
            background.add(new Content.Background(
                    date(random),
                    random.nextBoolean() ? new UUID(random.nextLong(), 8) : null,
                    paragraphs(random, "b" + left)));
        }
        return new Content(
                text(random),
                random.nextBoolean() ? new Content.Dateline(given(random), date(random), given(random)) : null,
                random.nextBoolean() ? new Content.Meeting(date(random), given(random), participants) : null,
                paragraphs(random, "p"),
                background,
                given(random),
                given(random));
    }

    private static List<Content.Paragraph> paragraphs(Random random, String prefix) {
        List<Content.Paragraph> paragraphs = new ArrayList<>();
        for (int left = random.nextInt(4); left > 0; left--) {
            paragraphs.add(new Content.Paragraph(prefix + "-" + left, text(random)));
        }
        return paragraphs;
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(6); left > 0; left--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private static @Nullable String given(Random random) {
        return random.nextInt(3) == 0 ? null : text(random);
    }

    private static @Nullable LocalDate date(Random random) {
        return random.nextBoolean() ? LocalDate.of(2018, 3, 14) : null;
    }
}
