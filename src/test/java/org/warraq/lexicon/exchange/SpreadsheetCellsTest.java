package org.warraq.lexicon.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.warraq.language.Language;
import org.warraq.lexicon.Authority;
import org.warraq.lexicon.ExchangeProblem;
import org.warraq.lexicon.Form;
import org.warraq.lexicon.Incoming;
import org.warraq.lexicon.Kind;
import org.warraq.lexicon.Particulars;
import org.warraq.lexicon.State;
import org.warraq.lexicon.Use;

class SpreadsheetCellsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+cmd|' /C calc'!A0",
                "-2+3",
                "@SUM(1)",
                "'=1+1",
                "''=1+1",
                "'+",
                "＝1",
                "=",
                "'",
                "''",
                "'quoted'",
                "rock 'n' roll",
                "plain",
                "a=b",
                "نهر",
                "-٣"
            })
    void termComesBackAsItWas(String text) throws IOException {
        StringBuilder file = new StringBuilder();
        try (CsvTerms.Writer writer = new CsvTerms.Writer(file)) {
            writer.write(term(text));
        }
        assertThat(file.toString().lines().skip(1))
                .allSatisfy(line -> assertThat(line).doesNotContainPattern("(^|,)\"?[=+\\-@\\t\\r＝＋－＠]"));
        List<Incoming> read = new ArrayList<>();
        List<ExchangeProblem> problems = new ArrayList<>();
        new CsvTerms(read::add, problems::add).read(new StringReader(file.toString()));
        assertThat(problems).isEmpty();
        assertThat(read).hasSize(1);
        Particulars what = read.get(0).what();
        assertThat(what.forms()).extracting(Form::text).containsExactly(text);
        assertThat(what.definition()).isEqualTo(text);
        assertThat(what.domain()).isEqualTo(text);
        assertThat(what.note()).isEqualTo(text);
    }

    @Test
    void tabsAndLineEndsBeginFormulasToo() {
        for (String text : List.of("\t=1", "\r=1", "\n=1")) {
            assertThat(SpreadsheetCells.harmless(text)).isEqualTo("'" + text);
            assertThat(SpreadsheetCells.original("'" + text)).isEqualTo(text);
        }
    }

    private static Authority term(String text) {
        Particulars what = new Particulars(
                Kind.TERM,
                List.of(new Form(Language.ENGLISH, text, Use.PREFERRED)),
                List.of(),
                List.of(),
                text,
                text,
                text);
        return new Authority(
                UUID.randomUUID(),
                what,
                State.PROPOSED,
                UUID.randomUUID(),
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                null,
                1);
    }
}
