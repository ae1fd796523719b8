package org.warraq.report.importing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.warraq.language.Digits;
import org.warraq.language.Keys;

/** Names of news agencies: those everybody knows, and what else can be one when it stands in brackets. */
final class Agencies {

    private static final int LONGEST = 40;
    private static final int MOST_WORDS = 5;

    private static final Set<String> KNOWN = known();

    private Agencies() {}

    private static Set<String> known() {
        Set<String> known =
                new HashSet<>(SpacedWords.keys("AA AFP ANSA AP BNA DPA EFE INA IRNA KUNA MENA NINA NNA ONA Petra PTI"
                        + " QNA Reuters SABA SANA SPA SUNA TAP TASS UPI WAFA WAM Xinhua الأناضول إرنا بترا بنا تاس رويترز سانا سبأ"
                        + " سونا شينخوا قنا كونا نينا واس واع وام وفا أ.ف.ب أ.ش.أ د.ب.أ أ.ب"));
        List.of("فرانس برس", "أ ف ب", "أ ش أ", "د ب أ", "أ ب").forEach(name -> known.add(Keys.fuzzy(name)));
        return known;
    }

    static boolean isKnown(String name) {
        return KNOWN.contains(Keys.fuzzy(name));
    }

    /** Whether what stands in brackets can be the name of an agency. */
    static boolean canBe(String name) {
        boolean letters = name.chars().filter(Character::isLetter).count() >= 2;
        boolean plain = name.chars().noneMatch(mark -> Digits.value((char) mark) >= 0 || mark == ':' || mark == '؛');
        return letters
                && plain
                && name.length() <= LONGEST
                && SpacedWords.of(name).length <= MOST_WORDS
                && (isKnown(name) || !Character.isLowerCase(name.codePointAt(0)));
    }

    /** Where a known agency's name that begins here ends, up to three words on, or -1. */
    static int end(String text, int start) {
        int found = -1;
        int end = start;
        for (int words = 0; words < 3; words++) {
            int next = Dash.skipBlank(text, end);
            end = Places.end(text, next);
            if (end == next) {
                return found;
            }
            found = isKnown(text.substring(start, end)) ? end : found;
        }
        return found;
    }
}
