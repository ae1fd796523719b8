package org.warraq.report.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.warraq.language.Direction;
import org.warraq.language.Language;
import org.warraq.report.importing.PersonRecogniser.Mention;

/**
 * Who took part: the people whom the text itself names with a title. They are taken down, not out: every word stays where
 * it stands. Background tells of earlier meetings, with people of its own.
 */
final class ParticipantsRecogniser implements Recogniser {

    private static final List<PersonRecogniser> ENGLISH = List.of(new EnglishTitledName(), new EnglishNameWithOffice());
    private static final List<PersonRecogniser> ARABIC = List.of(new ArabicTitledName());

    /** A report is not longer before it has said who met. In UTF-16 units. */
    private static final int LOOKED_AT = 50_000;

    /** Named in one paragraph. */
    private static final int MOST = 200;

    @Override
    public void recognise(Manuscript manuscript) {
        Cast cast = new Cast();
        int looked = 0;
        for (int i = 0; i < manuscript.size() && looked < LOOKED_AT; i++) {
            String text = manuscript.passage(i).text();
            looked += text.length();
            people(text, manuscript.language()).forEach(cast::add);
        }
        manuscript.placeParticipants(cast.participants());
    }

    /** The people of a paragraph, each time they are named with a title. */
    static List<RecognisedPerson> people(String text, Language language) {
        boolean arabic = language.direction() == Direction.RTL;
        ParagraphTokens tokens = new ParagraphTokens(text, arabic ? Set.of() : EnglishTitles.abbreviations());
        List<Mention> mentions = new ArrayList<>();
        for (PersonRecogniser recogniser : arabic ? ARABIC : ENGLISH) {
            for (Mention mention : recogniser.recognise(tokens)) {
                if (mentions.size() < MOST && mentions.stream().noneMatch(other -> overlap(other, mention))) {
                    mentions.add(mention);
                }
            }
        }
        return mentions.stream()
                .sorted(Comparator.comparingInt(Mention::from))
                .map(Mention::person)
                .toList();
    }

    private static boolean overlap(Mention one, Mention other) {
        return one.from() < other.to() && other.from() < one.to();
    }
}
