package org.warraq.lexicon.spelling;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.warraq.language.Keys;

/**
 * Names in an Arabic text, which has no capitals: what stands behind a title or "city of" is one for sure, and so is what is
 * known; any other word may be another spelling of it.
 */
final class ArabicNamePlaces {

    private static final int SHORTEST = 4;
    // «فالح» is no "and the …"
    private static final int WITH_ARTICLE = 5;
    private static final int MOST = 5_000;
    private static final int REACH = 3;

    private static final Set<String> TITLES =
            keys("السيد السيدة الدكتور الدكتورة الأستاذ الشيخ الرئيس الوزير الوزيرة الملك"
                    + " الأمير السفير السفيرة النائب اللواء الفريق العميد العقيد المستشار المستشارة المهندس المبعوث المندوب"
                    + " مدينة محافظة بلدة قضاء العاصمة إقليم");
    private static final Set<String> NO_NAMES = keys(
            "الجمهورية الوزراء الخارجية الداخلية الدفاع الأمن الوطني العام العامة"
                    + " الخاص الخاصة الأول الدولة الحكومة الذي التي إلى على خلال بعد قبل اليوم أمس وقال وأكد الدكتور السيد");

    private final String text;
    private final List<NameToken> tokens;

    private final List<KnownPlace> known;

    ArabicNamePlaces(String text, List<KnownPlace> known) {
        this.text = text;
        this.known = known;
        this.tokens = NameTokens.of(text);
    }

    List<NamePlace> find() {
        List<NamePlace> found = new ArrayList<>();
        int sure = 0;
        for (int i = 0; i < tokens.size() && found.size() < MOST; i++) {
            NameToken token = tokens.get(i);
            if (Clitics.readings(token.key()).stream().anyMatch(reading -> TITLES.contains(reading.key()))) {
                sure = REACH;
                continue;
            }
            sure = i > 0 && NameTokens.joined(text, tokens.get(i - 1), token) ? sure : 0;
            if (token.isArabic()
                    && !NO_NAMES.contains(token.key())
                    && token.key().length() >= SHORTEST) {
                found.add(place(i, sure > 0));
            }
            sure--;
        }
        return found;
    }

    private NamePlace place(int index, boolean sure) {
        NameToken token = tokens.get(index);
        Clitics.Reading reading = Clitics.readings(token.key()).stream()
                .filter(one -> one.key().startsWith("ال") && one.key().length() >= WITH_ARTICLE)
                .findFirst()
                .orElse(new Clitics.Reading(token.key(), 0));
        String bare = Clitics.withoutArticle(reading.key());
        int start = Clitics.behind(text, token, reading.letters());
        return new NamePlace(
                start,
                token.end(),
                Word.of(bare),
                !bare.equals(reading.key()),
                sure || isKnown(start, token.end()),
                index > 0 ? tokens.get(index - 1).key() : "",
                index + 1 < tokens.size() ? tokens.get(index + 1).key() : "");
    }

    private boolean isKnown(int start, int end) {
        return known.stream().anyMatch(name -> name.start() < end && start < name.end());
    }

    private static Set<String> keys(String words) {
        return Set.of(Keys.fuzzy(words).split(" "));
    }
}
