package org.warraq.report.importing;

import java.util.Set;
import org.warraq.language.Characters;
import org.warraq.language.Scan;

/** A line that says itself that it names the writer: "By Jane Doe", «كتب: فلان», «إعداد فلان». */
final class MarkedByline {

    private static final int LONGEST = 200;

    private static final Set<String> MARKS =
            SpacedWords.keys("by كتب كتبت كتبه كتبها بقلم إعداد أعده أعدته تقرير تحرير ترجمة");

    private static final Set<String> MORE = SpacedWords.keys("written reported reporting edited editing compiled");

    private static final Set<String> BY = SpacedWords.keys("by");

    private static final Set<String> AND_MORE = SpacedWords.keys("وتحرير وإعداد وترجمة وتقديم");

    private MarkedByline() {}

    static boolean is(ImportParagraph passage) {
        String text = passage.trimmed();
        if (text.length() > LONGEST) {
            return false;
        }
        Scan scan = new Scan(text, 0);
        boolean bracketed = scan.take("([");
        scan.take("-–—");
        if (scan.takeWord(MORE)) {
            // "(Reporting by X in Y; editing by Z)" is a sentence of its own.
            return scan.takeWord(BY) && (bracketed || !Endings.ofSentence(text) || text.contains(";"));
        }
        return scan.takeWord(MARKS) && namesSomebody(text, scan);
    }

    private static boolean namesSomebody(String text, Scan scan) {
        scan.takeWord(AND_MORE);
        boolean colon = scan.take(":");
        String name = text.substring(scan.skipBlank().at());
        boolean latin = !name.isEmpty() && !Characters.isArabic(name.charAt(0));
        return Names.canBe(name, colon || latin ? 1 : 2);
    }
}
