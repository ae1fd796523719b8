package org.warraq.translation.checks;

import com.ibm.icu.text.Normalizer2;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The stretch U+0640 and the presentation forms FB50–FDFF and FE70–FEFE, ﷺ excepted: the plain letters compare and are found. */
final class TatweelCheck implements Check {

    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
    private static final Pattern FORMS =
            Pattern.compile("[\\u0640\\uFB50-\\uFDF9\\uFDFC-\\uFDFF\\uFE70-\\uFEFC&&[^\\uFD3E\\uFD3F]]+");

    @Override
    public String name() {
        return "tatweel";
    }

    @Override
    public void text(Text text, Notes notes) {
        Matcher forms = FORMS.matcher(text.text());
        while (forms.find()) {
            notes.add(
                    text,
                    forms.start(),
                    forms.end(),
                    NFKC.normalize(forms.group()).replace("\u0640", ""));
        }
    }
}
