package org.warraq.translation.xliff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.warraq.language.Language;
import org.warraq.translation.xliff.standard.UnreadableFile;
import org.warraq.translation.xliff.standard.XliffStandard;
import org.warraq.translation.xliff.standard.XmlTree;

/** A translation goes out, something happens to the file or to the translation, and it comes back. */
class ImportPlanTest {

    private static final XliffDocument.Sentence DAM =
            sentence("a1", "The dam is full.", " ", "السدّ ممتلئ.", "translated", 3);
    private static final XliffDocument.Sentence RIVER = sentence("a2", "The river is not.", "", "", "initial", 1);
    private static final XliffDocument.Sentence RAIN = sentence("b1", "Rain is expected.", "", "", "initial", 1);

    private static XliffDocument.Sentence sentence(
            String id, String source, String gap, String target, String state, int row) {
        return new XliffDocument.Sentence(id, source, gap, target, state, null, row, false, List.of());
    }

    private static XliffDocument.Sentence with(XliffDocument.Sentence one, String target, String state, int row) {
        return sentence(one.id(), one.source(), one.gap(), target, state, row);
    }

    private static List<XliffDocument.Unit> units(XliffDocument.Sentence... first) {
        return List.of(
                new XliffDocument.Unit("p1", false, List.of(first), List.of(), List.of()),
                new XliffDocument.Unit("p2", false, List.of(RAIN), List.of(), List.of()));
    }

    private static String file(List<XliffDocument.Unit> units) {
        return XliffWriter.write(new XliffDocument(
                "0d4c3f4e-0000-4000-8000-000000000001",
                "dam & <river> \"today\"",
                new XliffDocument.Side("en", "ltr"),
                new XliffDocument.Side("ar", "rtl"),
                4,
                units,
                List.of(new XliffDocument.Note("Keep the names as they are.", "return"))));
    }

    private static ImportPlan bring(String file, XliffDocument.Sentence... first) {
        return bring(file, false, first);
    }

    private static ImportPlan bring(String file, boolean reviewing, XliffDocument.Sentence... first) {
        try {
            XliffReader.Read read = XliffReader.read(file.getBytes(StandardCharsets.UTF_8));
            return ImportPlan.of(units(first), read.units(), Language.ARABIC, reviewing);
        } catch (UnreadableFile broken) {
            throw new AssertionError(broken);
        }
    }

    private static String translated(String file, String source, String target, @Nullable String state) {
        String from = "<source>" + source + "</source>";
        assertThat(file).contains(from);
        String changed = file.replaceFirst(
                "(<segment id=\"[a-z0-9]+\") state=\"[a-z]+\"( subState=\"[a-z:]+\")?>" + from
                        + "(<target>[^<]*</target>)?",
                "$1" + (state == null ? "" : " state=\"" + state + "\"") + ">" + from + "<target>" + target
                        + "</target>");
        assertThat(changed).isNotEqualTo(file);
        return changed;
    }

    private static final String OUT = file(units(DAM, RIVER));

    @Test
    void whatGoesOutKeepsToTheStandard() {
        assertThat(XliffStandard.problems(OUT.getBytes(StandardCharsets.UTF_8))).isEmpty();
        List<XliffDocument.Candidate> candidates =
                List.of(new XliffDocument.Candidate("The dam was full.", "كان السدّ ممتلئًا.", 87, "tm", "memory"));
        XliffDocument.Sentence odd = new XliffDocument.Sentence(
                "c1", " A\u0001<b>&\r\n\t\u202Bx ", "\n", "ا\u0007 ]]> ب", "initial", "drafted", 2, true, candidates);
        String file = file(List.of(new XliffDocument.Unit(
                "meeting.participants.0.title",
                true,
                List.of(odd),
                List.of(new XliffDocument.Term("dam", List.of("سدّ"), "terms")),
                List.of(new XliffDocument.Note("Who is meant?", "question")))));
        assertThat(XliffStandard.problems(file.getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(file)
                .contains("srcDir=\"ltr\"", "trgDir=\"rtl\"", "similarity=\"87.0\"", "<gls:term", "warraq:drafted");
    }

    @Test
    void anotherReaderReadsIt() {
        try (XLIFFReader reader = new XLIFFReader(XLIFFReader.VALIDATION_MAXIMAL)) {
            reader.open(OUT);
            int units = 0;
            while (reader.hasNext()) {
                units += reader.next().isUnit() ? 1 : 0;
            }
            assertThat(units).isEqualTo(2);
        }
    }

    @Test
    void everyCharacterComesBack() throws UnreadableFile {
        String text = " A\u0001<b>&\r\n\t\u202Bx\u00A0\uD83D\uDE00 ";
        String file = file(List.of(new XliffDocument.Unit(
                "p1", false, List.of(sentence("a1", text, " \n", text, "reviewed", 1)), List.of(), List.of())));
        XliffReader.Unit unit =
                XliffReader.read(file.getBytes(StandardCharsets.UTF_8)).units().get(0);
        assertThat(unit.part()).isEqualTo("p1");
        assertThat(unit.pieces().get(0).source()).isEqualTo(text);
        assertThat(unit.pieces().get(0).target()).isEqualTo(text);
        assertThat(unit.pieces().get(1).source()).isEqualTo(" \n");
    }

    @Test
    void fileThatComesBackAsItWentChangesNothing() {
        ImportPlan plan = bring(OUT, DAM, RIVER);
        assertThat(plan.changes()).isEmpty();
        assertThat(plan.clashes()).isEmpty();
        assertThat(plan.lost()).isEmpty();
        assertThat(plan.unchanged()).isEqualTo(3);
    }

    @Test
    void textAndStatesArrive() {
        String file = translated(OUT, "The river is not.", "النهر ليس كذلك.", "translated");
        file = translated(file, "Rain is expected.", "المطر متوقّع.", null);
        ImportPlan plan = bring(translated(file, "The dam is full.", "امتلأ السدّ.", "final"), DAM, RIVER);
        assertThat(plan.changes())
                .extracting(ImportPlan.Change::target)
                .contains("امتلأ السدّ.", "النهر ليس كذلك.", "المطر متوقّع.");
        assertThat(plan.changes())
                .extracting(change -> change.id() + " " + change.state() + " " + change.finer())
                .containsExactlyInAnyOrder("a1 translated null", "a2 translated null", "b1 initial drafted");
        assertThat(bring(translated(OUT, "The river is not.", "لا.", "final"), true, DAM, RIVER)
                        .changes()
                        .get(0)
                        .state())
                .isEqualTo("reviewed");
    }

    @Test
    void whatBothSidesChangedIsHandedBack() {
        String file = translated(OUT, "The dam is full.", "امتلأ السدّ.", "translated");
        ImportPlan plan = bring(file, with(DAM, "السدّ مملوء.", "translated", 4), RIVER);
        assertThat(plan.changes()).isEmpty();
        assertThat(plan.clashes()).hasSize(1);
        assertThat(plan.clashes().get(0).ours()).isEqualTo("السدّ مملوء.");
        assertThat(plan.clashes().get(0).theirs()).isEqualTo("امتلأ السدّ.");
    }

    @Test
    void whatOnlyWeChangedStays() {
        ImportPlan plan = bring(OUT, with(DAM, "السدّ مملوء.", "translated", 4), RIVER);
        assertThat(plan.changes()).isEmpty();
        assertThat(plan.clashes()).isEmpty();
    }

    @Test
    void fileThatHasLostOurMetadataWritesOverNothing() {
        String bare = translated(OUT, "The dam is full.", "امتلأ السدّ.", "translated")
                .replaceAll("<mda:metadata>.*?</mda:metadata>", "")
                .replaceAll("id=\"[ab][0-9]\" ", "");
        ImportPlan plan = bring(translated2(bare, "The river is not.", "النهر ليس كذلك."), DAM, RIVER);
        assertThat(plan.changes()).extracting(ImportPlan.Change::id).containsExactly("a2");
        assertThat(plan.clashes()).extracting(ImportPlan.Clash::id).containsExactly("a1");
    }

    private static String translated2(String file, String source, String target) {
        return file.replace(
                "<source>" + source + "</source>", "<source>" + source + "</source><target>" + target + "</target>");
    }

    @Test
    void olderFileFindsItsSentencesAgain() {
        String file = translated(OUT, "The river is not.", "النهر ليس كذلك.", "translated");
        XliffDocument.Sentence added = sentence("n1", "Ministers met.", " ", "", "initial", 1);
        XliffDocument.Sentence moved = sentence("n2", "The river  is not.", "", "", "initial", 1);
        ImportPlan plan = bring(file, added, DAM, moved);
        assertThat(plan.changes()).extracting(ImportPlan.Change::id).containsExactly("n2");
        assertThat(plan.changes().get(0).state()).isEqualTo("translated");
        assertThat(plan.lost()).isEmpty();
    }

    @Test
    void changedSentenceTakesItsOldTranslationAsADraft() {
        String file = translated(OUT, "The river is not.", "النهر ليس كذلك.", "translated");
        XliffDocument.Sentence changed = sentence("a2", "The river is still not.", "", "", "initial", 2);
        ImportPlan plan = bring(file, DAM, changed);
        assertThat(plan.realigned()).isEqualTo(1);
        assertThat(plan.changes().get(0).state() + plan.changes().get(0).finer())
                .isEqualTo("initialdrafted");
        XliffDocument.Sentence renewed = sentence("n9", "The river is still not.", "", "", "initial", 1);
        assertThat(bring(file, DAM, renewed).changes())
                .extracting(ImportPlan.Change::id)
                .containsExactly("n9");
    }

    @Test
    void translationOfASentenceThatIsGoneIsHandedBack() {
        String file = translated(OUT, "The river is not.", "النهر ليس كذلك.", "translated");
        ImportPlan plan = bring(file, DAM, sentence("n3", "Ministers met.", "", "", "initial", 1));
        assertThat(plan.changes()).isEmpty();
        assertThat(plan.lost()).hasSize(1);
        assertThat(plan.lost().get(0).target()).isEqualTo("النهر ليس كذلك.");
        assertThat(plan.lost().get(0).line()).isGreaterThan(5);
    }

    @Test
    void anotherSentenceUnderAnIdOfOursIsNotTakenForOurs() {
        String file = translated(OUT, "The river is not.", "غادر الوفد.", "translated")
                .replace("<source>The river is not.</source>", "<source>A delegation left at noon.</source>");
        ImportPlan plan = bring(file, DAM, RIVER);
        assertThat(plan.changes()).isEmpty();
        assertThat(plan.lost()).extracting(ImportPlan.Lost::target).containsExactly("غادر الوفد.");
    }

    @Test
    void segmentsJoinedInTheFileAreCutAgain() {
        XliffDocument.Sentence dam = with(DAM, "", "initial", 1);
        String joined = file(units(dam, RIVER))
                .replaceFirst(
                        "(?s)<segment id=\"a1\".*?<source>The river is not.</source></segment>",
                        "<segment id=\"a1\" state=\"translated\"><source>The dam is full. The river is not.</source>"
                                + "<target>السدّ ممتلئ. النهر ليس كذلك.</target></segment>");
        ImportPlan plan = bring(joined, dam, RIVER);
        assertThat(plan.changes())
                .extracting(change -> change.id() + " " + change.target() + " " + change.state())
                .containsExactly("a1 السدّ ممتلئ. translated", "a2 النهر ليس كذلك. translated");
        assertThat(plan.realigned()).isEqualTo(2);
    }

    @Test
    void segmentsCutInTheFileAreJoined() {
        XliffDocument.Sentence whole = sentence("a1", "The dam is full. The river is not.", "", "", "initial", 1);
        String cut = file(units(whole))
                .replaceFirst(
                        "<segment id=\"a1\"[^>]*><source>The dam is full. The river is not.</source></segment>",
                        "<segment id=\"x1\" state=\"translated\"><source>The dam is full.</source><target>السدّ ممتلئ.</target></segment>"
                                + "<ignorable><source> </source></ignorable>"
                                + "<segment id=\"x2\" state=\"translated\"><source>The river is not.</source><target>النهر ليس كذلك.</target></segment>");
        ImportPlan plan = bring(cut, whole);
        assertThat(plan.changes())
                .extracting(change -> change.id() + " " + change.target() + " " + change.state())
                .containsExactly("a1 السدّ ممتلئ. النهر ليس كذلك. translated");
    }

    @Test
    void translationsReadInAnotherOrderAreTakenInThatOrderAsDrafts() {
        XliffDocument.Sentence dam = with(DAM, "", "initial", 1);
        String out = file(units(dam, RIVER));
        String file = translated(
                        translated(out, "The dam is full.", "السدّ ممتلئ.", "translated"),
                        "The river is not.",
                        "النهر ليس كذلك.",
                        "translated")
                .replace("<target>السدّ", "<target order=\"3\">السدّ")
                .replace("<target>النهر", "<target order=\"1\">النهر");
        assertThat(XliffStandard.problems(file.getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        ImportPlan plan = bring(file, dam, RIVER);
        assertThat(plan.changes())
                .extracting(change -> change.id() + " " + change.target() + " " + change.state() + " " + change.finer())
                .containsExactly("a1 النهر ليس كذلك. initial drafted", "a2 السدّ ممتلئ. initial drafted");
    }

    @Test
    void anOrderThatIsThatOfTheSourcesChangesNothing() throws UnreadableFile {
        String file = translated(OUT, "The river is not.", "النهر ليس كذلك.", "translated")
                .replace("<target>النهر", "<target order=\"3\">النهر");
        assertThat(XliffReader.read(file.getBytes(StandardCharsets.UTF_8))
                        .units()
                        .get(0)
                        .reordered())
                .isFalse();
        assertThat(bring(file, DAM, RIVER).changes())
                .extracting(ImportPlan.Change::state)
                .containsExactly("translated");
        String twice = file.replace("order=\"3\"", "order=\"1\"");
        assertThat(bring(twice, DAM, RIVER).changes())
                .extracting(ImportPlan.Change::state)
                .containsExactly("translated");
    }

    @Test
    void whatIsSaidInAFileFindsItsSentence() {
        String notes = "<notes><note id=\"n1\">At the part.</note>"
                + "<note id=\"n2\" category=\"question\">At the river?</note></notes>";
        String file = OUT.replaceFirst("(?s)(<segment id=\"a1\")", notes + "$1")
                .replace(
                        "<source>The river is not.</source>",
                        "<source>The <mrk id=\"m1\" type=\"comment\" ref=\"#n=n2\">river</mrk> is not.</source>")
                .replace(
                        "<source>Rain is expected.</source>",
                        "<source>Rain is <mrk id=\"m1\" type=\"comment\" value=\"By whom?\">expected</mrk>.</source>");
        assertThat(XliffStandard.problems(file.getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(bring(file, DAM, RIVER).remarks())
                .extracting(remark -> remark.id() + " " + remark.category() + ": " + remark.text())
                .containsExactly("a1 : At the part.", "a2 question: At the river?", "b1 : By whom?");
        String gone = file.replace("name=\"p1\"", "name=\"p9\"").replace("The dam is full.", "Nobody came.");
        assertThat(bring(gone, with(RIVER, "", "initial", 1)).remarks())
                .extracting(ImportPlan.Remark::id)
                .containsExactly("a2", "a2", "b1");
    }

    @Test
    void marksAndCodesLeaveTheirText() throws UnreadableFile {
        String file = translated(
                OUT,
                "The river is not.",
                "<mrk id=\"m1\" type=\"term\">النهر</mrk> <pc id=\"1\">ليس</pc> كذلك<ph id=\"2\"/>.",
                "translated");
        XliffReader.Read read = XliffReader.read(file.getBytes(StandardCharsets.UTF_8));
        assertThat(read.units().get(0).coded()).isTrue();
        assertThat(bring(file, DAM, RIVER).changes())
                .extracting(ImportPlan.Change::target)
                .containsExactly("النهر ليس كذلك.");
    }

    @Test
    void filesThatCannotBeReadAreRefused() {
        assertBroken(OUT.substring(0, OUT.length() / 2), "not-well-formed", false);
        assertBroken("<!DOCTYPE x [<!ENTITY a \"b\">]>" + OUT.substring(OUT.indexOf("<xliff")), "doctype", false);
        assertBroken(OUT.replace("The dam is full.", "&lol;"), "not-well-formed", false);
        assertBroken("<tmx/>", "not-xliff", false);
        assertBroken("<a>".repeat(200), "too-deep", true);
        assertBroken("", "not-well-formed", false);
        assertBroken("<a>" + "<b/>".repeat(XmlTree.ELEMENTS), "too-many-elements", true);
        assertThatThrownBy(() -> XliffReader.read(new byte[XmlTree.BYTES + 1]))
                .isInstanceOfSatisfying(
                        UnreadableFile.class,
                        broken -> assertThat(broken.isTooMuch()).isTrue());
    }

    private static void assertBroken(String file, String key, boolean tooMuch) {
        assertThatThrownBy(() -> XliffReader.read(file.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(UnreadableFile.class, broken -> {
                    assertThat(broken.place().key()).isEqualTo(key);
                    assertThat(broken.isTooMuch()).isEqualTo(tooMuch);
                });
    }
}
