package org.warraq.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.warraq.language.Language;
import org.warraq.lexicon.exchange.CsvTerms;
import org.warraq.lexicon.exchange.TbxReader;

class TermFilesTest {

    private static final String HEAD =
            "<tbx xmlns='urn:iso:std:iso:30042:ed-2' type='TBX-Basic' style='%s' xml:lang='en'%s><tbxHeader/>"
                    + "<text><body>%s</body></text></tbx>";

    private static final String ATTRIBUTES = HEAD.formatted("dca", "", """
            <conceptEntry id="c1">
              <descripGrp><descrip type="definition">What a <hi>dam</hi> lets through.</descrip></descripGrp>
              <descrip type="subjectField">water</descrip>
              <note>For colleagues.</note>
              <langSec xml:lang="en-GB">
                <termSec><term>spillway</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote><note>no</note></termSec>
                <termSec><term>overflow</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termSec>
              </langSec>
              <langSec xml:lang="ar"><termSec><term>المفيض</term></termSec><termSec><term>قناة الفائض</term></termSec></langSec>
            </conceptEntry>""");

    private static final String ELEMENTS = HEAD.formatted(
            "dct", " xmlns:min='http://www.tbxinfo.net/ns/min' xmlns:basic='http://www.tbxinfo.net/ns/basic'", """
            <conceptEntry id="c1">
              <basic:definition>What a dam lets through.</basic:definition>
              <min:subjectField>water</min:subjectField>
              <note>For colleagues.</note>
              <langSec xml:lang="en">
                <termSec><term>spillway</term><min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec>
                <termSec><term>overflow</term><min:administrativeStatus>supersededTerm-admn-sts</min:administrativeStatus></termSec>
              </langSec>
              <langSec xml:lang="ar"><termSec><term>المفيض</term></termSec><termSec><term>قناة الفائض</term></termSec></langSec>
            </conceptEntry>""");

    private static final String OLDER = """
            <martif type="TBX-Basic" xml:lang="en"><martifHeader/><text><body>
            <termEntry id="c1">
              <descrip type="subjectField">water</descrip>
              <descrip type="definition">What a dam lets through.</descrip>
              <note>For colleagues.</note>
              <langSet xml:lang="en">
                <tig><term>spillway</term></tig>
                <ntig><termGrp><term>overflow</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termGrp></ntig>
              </langSet>
              <langSet xml:lang="ar"><tig><term>المفيض</term></tig><tig><term>قناة الفائض</term></tig></langSet>
            </termEntry></body></text></martif>""";

    private final List<Incoming> terms = new ArrayList<>();
    private final List<ExchangeProblem> problems = new ArrayList<>();

    void tbx(String file) {
        new TbxReader(terms::add, problems::add).read(bytes(file));
    }

    void csv(String file) throws IOException {
        new CsvTerms(terms::add, problems::add).read(new StringReader(file));
    }

    static ByteArrayInputStream bytes(String file) {
        return new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {ATTRIBUTES_NAME, ELEMENTS_NAME, OLDER_NAME})
    void allStylesSayTheSame(String style) {
        tbx(style.equals(ATTRIBUTES_NAME) ? ATTRIBUTES : style.equals(ELEMENTS_NAME) ? ELEMENTS : OLDER);
        assertThat(problems).isEmpty();
        assertThat(terms).hasSize(1);
        Particulars what = terms.get(0).what();
        assertThat(what.domain()).isEqualTo("water");
        assertThat(what.definition()).isEqualTo("What a dam lets through.");
        assertThat(what.note()).isEqualTo("For colleagues.");
        assertThat(what.forms())
                .containsExactly(
                        new Form(Language.ENGLISH, "spillway", Use.PREFERRED),
                        new Form(Language.ENGLISH, "overflow", Use.FORBIDDEN),
                        new Form(Language.ARABIC, "المفيض", Use.PREFERRED),
                        new Form(Language.ARABIC, "قناة الفائض", Use.ALLOWED));
        assertThat(Terminology.validateTbx(bytes(ATTRIBUTES))).isEmpty();
    }

    private static final String ATTRIBUTES_NAME = "categories as attributes";
    private static final String ELEMENTS_NAME = "categories as elements";
    private static final String OLDER_NAME = "martif";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dtd | <!DOCTYPE tbx><tbx/>",
                "dtd | <!DOCTYPE tbx [<!ENTITY a 'b'>]><tbx>&a;</tbx>",
                "not-tbx | <html/>",
                "not-tbx | <tbx type='OTHER'/>",
                "xml | <tbx><text>",
                "xml | <tbx>&undeclared;</tbx>",
                "xml | not xml at all",
                "language | <tbx><conceptEntry><langSec xml:lang='1'><termSec><term>a</term></termSec></langSec><langSec xml:lang='en'><termSec><term>a</term></termSec></langSec></conceptEntry></tbx>",
                "no-term | <tbx><conceptEntry/></tbx>",
                "no-term | <tbx><conceptEntry><langSec xml:lang='en'><termSec><term> </term></termSec><termSec><term>a</term></termSec></langSec></conceptEntry></tbx>",
                "field | <tbx><conceptEntry><langSec xml:lang='en'><termSec><term>...</term></termSec></langSec></conceptEntry></tbx>"
            })
    void whatWouldNotBeReadWholeIsToldAtItsPlace(String reason, String file) {
        List<ExchangeProblem> found = Terminology.validateTbx(bytes(file));
        assertThat(found).extracting(ExchangeProblem::reason).containsExactly(reason);
        assertThat(found.get(0).line()).isEqualTo(1);
        assertThat(found.get(0).column()).isPositive();
    }

    @Test
    void deepFilesEndEarly() {
        tbx("<tbx>" + "<a>".repeat(1_000_000));
        assertThat(problems).extracting(ExchangeProblem::reason).containsExactly("too-deep");
    }

    @Test
    void manyProblemsAreBounded() {
        tbx("<tbx>" + "<conceptEntry/>".repeat(100_000) + "</tbx>");
        assertThat(problems).hasSize(100);
    }

    @Test
    void linesOfATermAreReadTogether() throws IOException {
        csv(
                "id,domain,definition,note,language,use,text\r\na,water,\"Two\r\nlines\",,en,preferred,spillway\r\na,,,,ar,,المفيض\r\n"
                        + "b,,,,en,forbidden,\"overflow, old\"\r\n");
        assertThat(problems).isEmpty();
        assertThat(terms).extracting(term -> term.what().forms().size()).containsExactly(2, 1);
        assertThat(terms.get(0).what().definition()).isEqualTo("Two\nlines");
        assertThat(terms.get(1).what().forms())
                .containsExactly(new Form(Language.ENGLISH, "overflow, old", Use.FORBIDDEN));
        assertThat(terms.get(1).line()).isGreaterThan(terms.get(0).line());
    }

    @Test
    void bilingualListsAreReadByTheirColumns() throws IOException {
        csv(
                "stringID,sourceLang,targetLang,pos,description,sourceString,targetString\n1,en,ar_AR,noun,\"It flows.\",river,نهر\n");
        assertThat(terms.get(0).what().forms())
                .containsExactly(
                        new Form(Language.ENGLISH, "river", Use.PREFERRED),
                        new Form(Language.ARABIC, "نهر", Use.PREFERRED));
        assertThat(terms.get(0).what().definition()).isEqualTo("It flows.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a,b\n1,2\n", "language,language\nen,ar\n", "language,text\nen,\"open"})
    void whatIsNoListIsTold(String file) throws IOException {
        csv(file);
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).isFatal()).isTrue();
    }
}
