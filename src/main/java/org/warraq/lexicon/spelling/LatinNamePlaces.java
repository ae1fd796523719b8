package org.warraq.lexicon.spelling;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names in a text that writes names with capitals. What begins a sentence counts where it is also written elsewhere. */
final class LatinNamePlaces {

    private static final int SHORTEST = 4;
    private static final int MOST = 5_000;

    private static final Set<String> NO_NAMES = Set.of(
            "president",
            "prime",
            "minister",
            "premier",
            "deputy",
            "vice",
            "national",
            "security",
            "advisor",
            "adviser",
            "king",
            "queen",
            "prince",
            "princess",
            "sheikh",
            "emir",
            "general",
            "colonel",
            "secretary",
            "foreign",
            "republic",
            "council",
            "parliament",
            "assembly",
            "ministry",
            "government",
            "chairman",
            "speaker",
            "envoy",
            "ambassador",
            "doctor",
            "professor",
            "january",
            "february",
            "march",
            "april",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "the",
            "this",
            "that",
            "these",
            "those",
            "their",
            "they",
            "there",
            "north",
            "south",
            "east",
            "west",
            "northern",
            "southern",
            "eastern",
            "western",
            "mister");

    private final String text;
    private final List<NameToken> tokens;
    private final Set<String> small = new HashSet<>();
    private final Set<String> inside = new HashSet<>();

    LatinNamePlaces(String text) {
        this.text = text;
        this.tokens = NameTokens.of(text);
        for (int i = 0; i < tokens.size(); i++) {
            NameToken token = tokens.get(i);
            if (!isCapital(token)) {
                small.add(token.key());
            } else if (!beginsSentence(i)) {
                inside.add(token.key());
            }
        }
    }

    List<NamePlace> find() {
        List<NamePlace> found = new ArrayList<>();
        for (int i = 0; i < tokens.size() && found.size() < MOST; i++) {
            if (isName(tokens.get(i))) {
                found.add(place(i));
            }
        }
        return found;
    }

    private boolean isName(NameToken token) {
        return isCapital(token)
                && token.key().length() >= SHORTEST
                && !isAcronym(token)
                && inside.contains(token.key())
                && !small.contains(token.key())
                && !NO_NAMES.contains(token.key());
    }

    private NamePlace place(int index) {
        NameToken token = tokens.get(index);
        boolean article = index > 0 && Articles.is(text, tokens.get(index - 1), token);
        int inside = Articles.inside(text, token);
        int before = article ? index - 2 : index - 1;
        return new NamePlace(
                article ? tokens.get(index - 1).start() : token.start(),
                token.end(),
                Word.of(token.key().substring(inside)),
                article || inside > 0,
                true,
                key(before, token),
                key(index + 1, token));
    }

    // Only names are neighbours of names.
    private String key(int index, NameToken near) {
        if (index < 0 || index >= tokens.size() || !isCapital(tokens.get(index))) {
            return "";
        }
        NameToken token = tokens.get(index);
        int gap = token.start() < near.start() ? near.start() - token.end() : token.start() - near.end();
        return gap <= 4 ? token.key() : "";
    }

    private boolean isCapital(NameToken token) {
        return Character.isUpperCase(text.charAt(token.start()));
    }

    private boolean isAcronym(NameToken token) {
        String word = text.substring(token.start(), token.end());
        return word.length() <= 5 && word.chars().noneMatch(Character::isLowerCase);
    }

    private boolean beginsSentence(int index) {
        int first = index > 0 && Articles.is(text, tokens.get(index - 1), tokens.get(index)) ? index - 1 : index;
        int at = tokens.get(first).start() - 1;
        while (at >= 0 && (text.charAt(at) == ' ' || "\"“”'‘«(".indexOf(text.charAt(at)) >= 0)) {
            at--;
        }
        if (at < 0 || text.charAt(at) == '\n') {
            return true;
        }
        boolean stop = ".!?:".indexOf(text.charAt(at)) >= 0;
        return stop && !(first > 0 && isAbbreviation(tokens.get(first - 1), at));
    }

    // "Mr. Rami" , "H.E. President": no sentence ends there.
    private boolean isAbbreviation(NameToken before, int stop) {
        return before.end() == stop && before.key().length() <= 3 && isCapital(before);
    }
}
