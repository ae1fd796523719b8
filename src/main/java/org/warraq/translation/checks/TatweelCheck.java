package org.warraq.translation.checks;

import com.ibm.icu.text.Normalizer2;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.warraq.language.Characters;

/** The stretch U+0640 and the presentation forms FB50–FDFF and FE70–FEFE, ﷺ excepted: the plain letters compare and are found. */
final class TatweelCheck implements Check {

    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
    private static final Pattern FORMS =
            Pattern.compile("[\\u0640\\uFB50-\\uFDF9\\uFDFC-\\uFDFF\\uFE70-\\uFEFC&&[^\\uFD3E\\uFD3F]]+");

    private static final Pattern CLITIC = Pattern.compile("(?<![\\p{L}\\p{M}])(?:[وف]?[بلك]|[وف]?[بك]?ال|ولل|لل)$");

    @Override
    public String name() {
        return "tatweel";
    }

    // What is written onto a figure or a foreign word keeps its joined shape by it: «بـ16», «الـN95».
    private static boolean joins(String text, int start, int end) {
        return end - start == 1
                && text.charAt(start) == '\u0640'
                && CLITIC.matcher(text.substring(Math.max(0, start - 5), start)).find()
                && (end == text.length() || !Characters.isArabic(text.charAt(end)));
    }

    @Override
    public void text(Text text, FoundCollector notes) {
        Matcher forms = FORMS.matcher(text.text());
        while (forms.find()) {
            if (joins(text.text(), forms.start(), forms.end())) {
                continue;
            }
            notes.add(
                    text,
                    forms.start(),
                    forms.end(),
                    NFKC.normalize(forms.group()).replace("\u0640", ""));
        }
    }
}
