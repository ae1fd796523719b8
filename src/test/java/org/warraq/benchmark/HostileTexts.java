package org.warraq.benchmark;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.warraq.language.Language;
import org.warraq.language.Sentences;
import org.warraq.lexicon.Spellings;
import org.warraq.memory.Query;
import org.warraq.memory.search.PreparedQuery;
import org.warraq.people.Refusal;
import org.warraq.report.Content;
import org.warraq.report.ReportReader;
import org.warraq.report.WordDiff;
import org.warraq.translation.HouseStyle;
import org.warraq.translation.Segment;
import org.warraq.translation.SourcePiece;
import org.warraq.translation.alignment.Alignment;
import org.warraq.translation.alignment.Segmentation;
import org.warraq.translation.checks.AllChecks;
import org.warraq.translation.checks.AuthorityRecords;
import org.warraq.translation.checks.Pair;
import org.warraq.translation.checks.Text;

/** What nobody writes and anybody can paste, and everything that is done with a text. */
final class HostileTexts {

    /** Each is repeated until it is as long as wanted. */
    static final Map<Language, List<String>> PATTERNS = Map.of(
            Language.ENGLISH,
            List.of(
                    ".",
                    "…",
                    "word ",
                    "a",
                    "a1.",
                    "a1 ",
                    "5% ",
                    "No. 5 ",
                    "7",
                    "1,",
                    "1 ",
                    "1-",
                    "(",
                    "\"",
                    "“ ",
                    "U.S. ",
                    "Mr. ",
                    " ",
                    "12/5/",
                    "two hundred and ",
                    "thousand ",
                    "half a million ",
                    "March 5, ",
                    "May ",
                    "A. ",
                    "a.",
                    "! ",
                    "x\n",
                    "10:30 ",
                    "5 p.m. ",
                    "Monday ",
                    "$5m ",
                    "😀",
                    "\u200f",
                    "IV ",
                    "twenty-first ",
                    "-",
                    "'",
                    "https://a.b/",
                    "a@b.c ",
                    "\u00a0",
                    "the ",
                    "1990s ",
                    "e\u0301",
                    "\u0301",
                    "Ali Hasan ",
                    "al-",
                    "Mr Ali, ",
                    "& ",
                    "<b>",
                    "x—",
                    "she said, \"",
                    "1\n",
                    "By A. B. ",
                    "\t"),
            Language.ARABIC,
            List.of(
                    "كلمة ",
                    "ا",
                    "\u064e",
                    "أَ",
                    "ألف و",
                    "مئة ",
                    "5 مارس ",
                    "٥ آذار ",
                    "الساعة ",
                    "ثلاثة عشر ",
                    "و ",
                    "ـ",
                    "،",
                    "« ",
                    "محمد علي ",
                    "معالي الوزير ",
                    "النصف الثاني من ",
                    "بن ",
                    "٣٫٥",
                    "قال: «",
                    "عام 2018 ",
                    "أ.",
                    "؟ ",
                    "ه\n"));

    private static final AllChecks CHECKS = new AllChecks(HouseStyle.DEFAULT, AuthorityRecords.NONE);

    /** Everything that is done with a text of a language, by name. */
    static final Map<String, BiConsumer<String, Language>> WORK = work();

    private HostileTexts() {}

    static String text(String pattern, int length) {
        return pattern.repeat(Math.max(1, length / pattern.length()));
    }

    private static Map<String, BiConsumer<String, Language>> work() {
        Map<String, BiConsumer<String, Language>> work = new LinkedHashMap<>();
        work.put("segmenting", Sentences::of);
        work.put("checks of a text", (text, in) -> CHECKS.texts(List.of(new Text(in, text, false))));
        work.put("checks of a pair", (text, in) -> CHECKS.pair(Pair.of(in, text, other(in), text)));
        work.put("recognisers", HostileTexts::read);
        work.put("spellings", (text, in) -> Spellings.in(in, text));
        work.put("word diff", (text, in) -> WordDiff.between(text, turned(text)));
        work.put("alignment", HostileTexts::align);
        work.put("memory search", HostileTexts::prepare);
        return work;
    }

    private static Language other(Language language) {
        return language.equals(Language.ENGLISH) ? Language.ARABIC : Language.ENGLISH;
    }

    private static String turned(String text) {
        return "x" + text.substring(text.length() / 2) + " y " + text.substring(0, text.length() / 2);
    }

    private static void read(String text, Language language) {
        try {
            ReportReader.read("A headline\n\n" + text + " z", language);
        } catch (Refusal tooManyParagraphs) {
            // it was read before it was counted
        }
    }

    private static void align(String text, Language language) {
        List<Segment> before =
                pieces(text, language).stream().map(Segment::open).toList();
        Alignment.of(before, pieces(turned(text), language), false);
    }

    private static List<SourcePiece> pieces(String text, Language language) {
        List<Content.Paragraph> body = List.of(new Content.Paragraph("p1", text));
        return new Segmentation(language, List.of())
                .of(new Content("A headline", null, null, body, List.of(), null, null));
    }

    private static void prepare(String text, Language language) {
        for (String sentence : Sentences.of(text, language)) {
            PreparedQuery.of(Query.of(language, other(language), sentence, 70, 5));
        }
        PreparedQuery.of(Query.of(language, other(language), text, 70, 5));
    }
}
