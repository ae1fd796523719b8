package org.warraq.translation.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.warraq.language.Language;
import org.warraq.lexicon.Spellings;

/** Two spellings of one likely name, the article included. Only suggests: what looks like a slip may be somebody else. */
final class NameConsistencyCheck implements Check {

    // Between two paragraphs nothing is joined, and a sentence begins.
    private static final String BETWEEN = "\n\n.\n\n";
    private static final int OTHERS = 5;

    private final AuthorityRecords records;

    NameConsistencyCheck(AuthorityRecords records) {
        this.records = records;
    }

    @Override
    public String name() {
        return "name-consistency";
    }

    @Override
    public void text(Text text, FoundCollector notes) {
        texts(List.of(text), notes);
    }

    @Override
    public void texts(List<Text> paragraphs, FoundCollector notes) {
        for (Language language : List.of(Language.ENGLISH, Language.ARABIC)) {
            List<Text> same = paragraphs.stream()
                    .filter(text -> text.language().equals(language))
                    .toList();
            if (!same.isEmpty()) {
                new Whole(language, same).report(records, notes);
            }
        }
    }

    /** The paragraphs of one language as one text. */
    private static final class Whole {

        private final Language language;
        private final StringBuilder text = new StringBuilder();
        private final NavigableMap<Integer, Text> paragraphs = new TreeMap<>();

        Whole(Language language, List<Text> texts) {
            this.language = language;
            for (Text one : texts) {
                paragraphs.put(text.length(), one);
                text.append(one.text()).append(BETWEEN);
            }
        }

        void report(AuthorityRecords records, FoundCollector notes) {
            String all = text.toString();
            for (Spellings.Group group : Spellings.in(language, all, records.names(language, all))) {
                group.spellings().forEach(spelling -> report(spelling, others(group, spelling), notes));
            }
        }

        // At its first place: whoever changes it sees the others then.
        private void report(Spellings.Spelling spelling, String[] others, FoundCollector notes) {
            Spellings.Place place = spelling.places().get(0);
            Map.Entry<Integer, Text> in = Objects.requireNonNull(paragraphs.floorEntry(place.start()));
            int start = place.start() - in.getKey();
            int end = place.end() - in.getKey();
            notes.add(in.getValue(), start, end, "name-consistency", List.of(), others);
        }

        private static String[] others(Spellings.Group group, Spellings.Spelling spelling) {
            List<String> others = new ArrayList<>();
            group.spellings().stream()
                    .filter(other -> !other.text().equals(spelling.text()))
                    .limit(OTHERS)
                    .forEach(other -> others.add(other.text()));
            return others.toArray(String[]::new);
        }
    }
}
