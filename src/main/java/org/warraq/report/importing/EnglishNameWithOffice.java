package org.warraq.report.importing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** "Lena Marow, the Talvian Minister of Water, said": a whole name between which and its verb an office stands in commas. */
final class EnglishNameWithOffice implements PersonRecogniser {

    private static final int LEAST_WORDS = 2;

    @Override
    public List<Mention> recognise(ParagraphTokens tokens) {
        EnglishNameReader names = new EnglishNameReader(tokens);
        List<Mention> found = new ArrayList<>();
        int from = 0;
        while (from < tokens.size()) {
            int end = names.nameEnd(from);
            Mention mention = end - from >= LEAST_WORDS ? read(tokens, names, from, end) : null;
            if (mention != null) {
                found.add(mention);
            }
            from = Math.max(end, from + 1);
        }
        return found;
    }

    private static @Nullable Mention read(ParagraphTokens tokens, EnglishNameReader names, int from, int end) {
        if (!tokens.followsComma(end)) {
            return null;
        }
        int start = tokens.key(end).equals("the") ? end + 1 : end;
        int to = tokens.has(start) ? names.officeEnd(start) : start;
        // Without the second comma, somebody else can be meant: "the talks with Lena Marow, President Omar Sabil …"
        boolean closed = to > start && ImportParagraph.trim(tokens.before(to)).startsWith(",");
        return closed
                ? new Mention(new RecognisedPerson(names.name(from, end), tokens.text(start, to)), from, to)
                : null;
    }
}
