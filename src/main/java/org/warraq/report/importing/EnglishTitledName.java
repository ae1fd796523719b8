package org.warraq.report.importing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** "H.E. President Lena Marow", "the Prime Minister of Talvia, Mr. Omar Sabil", "Mr. Omar Sabil, the National Security Advisor". */
final class EnglishTitledName implements PersonRecogniser {

    private static final int MOST_MODIFIERS = 4;
    private static final int MOST_STYLES = 5;

    @Override
    public List<Mention> recognise(ParagraphTokens tokens) {
        List<Mention> found = new ArrayList<>();
        int from = 0;
        while (from < tokens.size()) {
            Mention mention = new Reading(tokens, new EnglishNameReader(tokens), from).read();
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
        private final EnglishNameReader names;
        private final int from;
        private String style = "";
        private String office = "";
        private boolean styled;

        Reading(ParagraphTokens tokens, EnglishNameReader names, int from) {
            this.tokens = tokens;
            this.names = names;
            this.from = from;
        }

        @Nullable
        Mention read() {
            int at = styles(from);
            int end = names.officeEnd(at);
            if (end - at > MOST_MODIFIERS * 3 || (end == at && !styled)) {
                return null;
            }
            office = end > at ? tokens.text(at, end) : "";
            boolean complement = end > at && !names.isOffice(end - 1);
            at = end;
            boolean comma = !office.isEmpty() && tokens.followsComma(at);
            boolean before = styled;
            styled = false;
            at = comma || tokens.follows(at) ? styles(at) : at;
            boolean introduced = styled || (office.isEmpty() && before);
            int to = names.nameEnd(at);
            if (to == at
                    || !(at == from || tokens.follows(at) || comma)
                    || isDoubtful(introduced, comma, complement, to - at)) {
                return null;
            }
            return mention(at, to);
        }

        // "Minister of Water, Oskarna" lists; "Minister of Water Lena Marow" does not say where the water ends.
        private boolean isDoubtful(boolean introduced, boolean comma, boolean complement, int words) {
            return !introduced && (complement ? !comma || words < 2 : comma && words < 2);
        }

        /** Behind titles of courtesy, degrees and ranks. */
        private int styles(int start) {
            int at = start;
            while (at < start + MOST_STYLES && tokens.has(at) && (at == start || tokens.follows(at)) && isStyle(at)) {
                if (!EnglishTitles.COURTESIES.contains(tokens.key(at))) {
                    style = (style + " " + style(at)).strip();
                }
                styled = true;
                at++;
            }
            return at;
        }

        private String style(int at) {
            boolean his = at == from && tokens.follows(at) && EnglishTitles.HIS.contains(tokens.key(at - 1));
            return his ? tokens.text(at - 1, at + 1) : tokens.get(at).text();
        }

        // "General" stands before an assembly too.
        private boolean isStyle(int at) {
            return tokens.get(at).isCapitalised()
                    && EnglishTitles.isStyle(tokens.key(at))
                    && !EnglishTitles.NO_NAMES.contains(tokens.key(at + 1));
        }

        private Mention mention(int start, int end) {
            int to = end;
            if (office.isEmpty() && (tokens.follows(end) || tokens.followsComma(end))) {
                int the = tokens.key(end).equals("the") ? end + 1 : end;
                int after = tokens.has(the) ? names.officeEnd(the) : the;
                office = after > the ? tokens.text(the, after) : "";
                to = after > the ? after : end;
            }
            String title = (style + " " + office).strip();
            return new Mention(new RecognisedPerson(names.name(start, end), title.isEmpty() ? null : title), from, to);
        }
    }
}
