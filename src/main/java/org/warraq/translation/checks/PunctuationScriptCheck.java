package org.warraq.translation.checks;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Latin comma, semicolon or question mark after an Arabic letter; the Arabic marks in English. */
final class PunctuationScriptCheck implements Check {

    private static final Pattern LATIN =
            Pattern.compile("(?<=[\\p{IsArabic}&&[\\p{L}\\p{M}]])([»”\"\\h]?)[,;?](?!\\d)");
    private static final Pattern ARABIC = Pattern.compile("()[،؛؟]");

    @Override
    public String name() {
        return "punctuation-script";
    }

    @Override
    public void text(Text text, FoundCollector notes) {
        if (!text.isArabic() && !text.isEnglish()) {
            return;
        }
        Matcher mark = (text.isArabic() ? LATIN : ARABIC).matcher(text.text());
        while (mark.find()) {
            int at = mark.end() - 1;
            notes.add(text, at, mark.end(), String.valueOf(other(text.text().charAt(at))));
        }
    }

    private static char other(char mark) {
        int latin = ",;?".indexOf(mark);
        return latin >= 0 ? "،؛؟".charAt(latin) : ",;?".charAt("،؛؟".indexOf(mark));
    }
}
