package org.warraq.lexicon.exchange;

import java.util.regex.Pattern;

/**
 * Cells that a spreadsheet would take for formulas, and so run what somebody wrote into a term: an apostrophe before them makes
 * them text. What begins with an apostrophe and would be taken for such a cell gets one too, so that each comes back as it was.
 */
final class SpreadsheetCells {

    // with the wide forms that spreadsheets fold into the narrow ones
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);

    private SpreadsheetCells() {}

    static String harmless(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    /** What was made {@link #harmless}, as it was before. */
    static String original(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
