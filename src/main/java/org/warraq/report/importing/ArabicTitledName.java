package org.warraq.report.importing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Keys;

/** «معالي وزير المياه المهندس سامر الوردي»، «السيد سامر الوردي، وزير المياه»، «الرئيس سامر الوردي». */
final class ArabicTitledName implements PersonRecogniser {

    private static final int MOST_STYLES = 5;
    private static final String DEFINITE = Keys.fuzzy("ال");

    @Override
    public List<Mention> recognise(ParagraphTokens tokens) {
        List<Mention> found = new ArrayList<>();
        int from = 0;
        while (from < tokens.size()) {
            Mention mention = new Reading(tokens, from).read();
            if (mention != null) {
                found.add(mention);
            }
            from = mention == null ? from + 1 : mention.to();
        }
        return found;
    }

    /** One attempt at one place. */
    private static final class Reading {

        private final ParagraphTokens tokens;
        private final ArabicNameReader names;
        private final int from;
        private String title = "";
        private int clitic;

        Reading(ParagraphTokens tokens, int from) {
            this.tokens = tokens;
            this.names = new ArabicNameReader(tokens);
            this.from = from;
        }

        @Nullable
        Mention read() {
            int at = addresses(from);
            int end = tokens.has(at) ? names.officeEnd(at, bare(at)) : at;
            title = end > from ? title(end) : "";
            boolean office = end > at;
            int name = styles(end);
            if (!office && name == end) {
                return null;
            }
            int to = tokens.has(name) && (name == from || tokens.follows(name)) ? names.nameEnd(name) : name;
            return to == name ? null : mention(office, name, to);
        }

        private int addresses(int start) {
            int at = start;
            while (at < start + MOST_STYLES
                    && ArabicTitles.FORMS_OF_ADDRESS.contains(bare(at))
                    && (at == start || tokens.follows(at))) {
                at++;
            }
            return at;
        }

        private int styles(int start) {
            int at = start;
            while (at < start + MOST_STYLES
                    && tokens.has(at)
                    && (at == from || tokens.follows(at))
                    && ArabicTitles.isStyle(bare(at))) {
                boolean courtesy = ArabicTitles.COURTESIES.contains(bare(at));
                title = courtesy || !title.isEmpty() ? title : bareText(at);
                at++;
            }
            return at;
        }

        private String title(int end) {
            String first = bareText(from);
            return end == from + 1 ? first : first + " " + tokens.text(from + 1, end);
        }

        /** The word without "and", "to", "by" before it, where that makes it one that is known. */
        private String bare(int index) {
            String key = tokens.key(index);
            return index == from && !isKnown(key) ? stripped(key) : key;
        }

        private String stripped(String key) {
            String rest = key;
            for (int taken = 1; taken <= 2 && rest.length() > 3; taken++) {
                boolean article = rest.startsWith("لل");
                if (!article && "وفلبك".indexOf(rest.charAt(0)) < 0) {
                    break;
                }
                rest = article ? DEFINITE + rest.substring(2) : rest.substring(1);
                clitic = taken;
                if (isKnown(rest)) {
                    return rest;
                }
            }
            clitic = 0;
            return key;
        }

        private static boolean isKnown(String key) {
            return ArabicTitles.isStyle(key)
                    || ArabicTitles.FORMS_OF_ADDRESS.contains(key)
                    || ArabicTitles.OFFICES.contains(key)
                    || ArabicTitles.OFFICES_OF.contains(key);
        }

        private String bareText(int index) {
            String text = tokens.get(index).text();
            // Vowel signs move the letters: such a word stays as it is.
            boolean moved = text.length() != tokens.key(index).length();
            if (index != from || moved || bare(index).equals(tokens.key(index))) {
                return text;
            }
            boolean article = text.startsWith("لل", clitic - 1);
            return article ? "ال" + text.substring(clitic + 1) : text.substring(clitic);
        }

        private Mention mention(boolean office, int start, int end) {
            int to = end;
            if (!office && (tokens.follows(end) || tokens.followsComma(end))) {
                int after = names.officeEnd(end, tokens.key(end));
                title = after > end ? tokens.text(end, after) : title;
                to = after;
            }
            return new Mention(new RecognisedPerson(tokens.text(start, end), title.isEmpty() ? null : title), from, to);
        }
    }
}
