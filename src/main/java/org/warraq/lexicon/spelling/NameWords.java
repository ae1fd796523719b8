package org.warraq.lexicon.spelling;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The words of a name that count when names are compared: no article, no "Mr.", «عبد» together with what follows. */
public final class NameWords {

    private static final Set<String> COURTESY = Set.of(
            "mr",
            "mrs",
            "ms",
            "dr",
            "gen",
            "col",
            "prof",
            "sheikh",
            "sir",
            "السيد",
            "السيده",
            "الدكتور",
            "الدكتوره",
            "الشيخ",
            "الاستاذ");
    private static final Set<String> SERVANT = Set.of("abd", "abdul", "abdel", "abdal", "abdol", "عبد");
    private static final int MOST = 8;

    private NameWords() {}

    /** At most eight words. */
    public static List<Word> of(String name) {
        List<NameToken> tokens = NameTokens.of(name);
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < tokens.size() && words.size() < MOST; i++) {
            NameToken token = tokens.get(i);
            boolean last = i + 1 == tokens.size();
            if (!last && (COURTESY.contains(token.key()) || Articles.is(name, token, tokens.get(i + 1)))) {
                continue;
            }
            if (!last && SERVANT.contains(token.key())) {
                i += Articles.is(name, tokens.get(i + 1), at(tokens, i + 2)) ? 2 : 1;
                words.add(servant(token, bare(name, tokens.get(i))));
            } else {
                words.add(Word.of(bare(name, token)));
            }
        }
        return words;
    }

    /** All words of a name as one. */
    public static Word joined(List<Word> words) {
        return Word.joined(words);
    }

    private static NameToken at(List<NameToken> tokens, int index) {
        return tokens.get(Math.min(index, tokens.size() - 1));
    }

    private static Word servant(NameToken servant, String of) {
        boolean arabic = servant.isArabic();
        return Word.of((arabic ? "عبدال" : "abdal") + of);
    }

    /** A word's key without an article that is written onto it. */
    static String bare(String text, NameToken word) {
        if (word.isArabic()) {
            return Clitics.withoutArticle(
                    word.key().startsWith("وال") ? word.key().substring(1) : word.key());
        }
        return word.key().substring(Math.min(word.key().length(), Articles.inside(text, word)));
    }
}
