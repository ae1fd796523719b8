package org.warraq.translation.checks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.warraq.translation.HouseStyle;

/** Every check there is, in the order in which their findings are shown. */
public final class AllChecks {

    private static final int LIMIT = 200;

    private final List<Check> checks;
    private final Map<String, Boolean> errors = new LinkedHashMap<>();

    public AllChecks(HouseStyle style, AuthorityRecords records) {
        checks = List.of(
                new NumbersCheck(),
                new DatesCheck(),
                new MonthStyleCheck(style.months().equals("levant")),
                new NamesCheck(records),
                new TermsCheck(records),
                new EndPunctuationCheck(),
                new PunctuationScriptCheck(),
                new PunctuationSpacingCheck(),
                new AbbreviationSpacingCheck(),
                new WhiteSpaceCheck(),
                new QuotesCheck(style.arabicQuotes(), style.englishQuotes()),
                new BracketsCheck(),
                new RepeatedWordCheck(),
                new UntranslatedCheck(records),
                new LengthCheck(),
                new BidiControlsCheck(),
                new MixedDigitsCheck(style.digits()),
                new TatweelCheck(),
                new NameConsistencyCheck(records),
                new HonorificsCheck(style.honorifics()),
                new ConsistencyCheck());
        checks.forEach(check -> errors.put(check.name(), check.isError()));
    }

    /** Their names in order, and whether each is an error by itself. */
    public Map<String, Boolean> errors() {
        return Collections.unmodifiableMap(errors);
    }

    /** What the paragraphs of a text show by themselves. */
    public List<Found> texts(List<Text> paragraphs) {
        List<Found> found = new ArrayList<>();
        for (Check check : checks) {
            FoundCollector notes = notes(check, paragraphs.size());
            check.texts(paragraphs, notes);
            found.addAll(notes.found());
        }
        return found;
    }

    /** What the paragraphs of a translation show by themselves, each beside its source. */
    public List<Found> translations(List<Pair> paragraphs) {
        // Two paragraphs may say the same: by identity.
        IdentityHashMap<Text, Text> sources = new IdentityHashMap<>();
        paragraphs.forEach(paragraph -> sources.put(paragraph.target(), paragraph.source()));
        List<Text> targets = paragraphs.stream().map(Pair::target).toList();
        List<Found> found = new ArrayList<>();
        for (Check check : checks) {
            FoundCollector notes = notes(check, paragraphs.size());
            check.texts(targets, notes);
            notes.found().stream()
                    .filter(one -> check.stands(one, Objects.requireNonNull(sources.get(one.text()))))
                    .forEach(found::add);
        }
        return found;
    }

    /** What only both sides of the segments together show. */
    public List<Found> comparison(List<Pair> segments) {
        List<Found> found = new ArrayList<>();
        for (Check check : checks) {
            FoundCollector notes = notes(check, segments.size());
            check.pairs(segments, notes);
            found.addAll(notes.found());
        }
        return found;
    }

    /** Everything about one pair. */
    public List<Found> pair(Pair pair) {
        List<Found> found = comparison(List.of(pair));
        found.addAll(translations(List.of(pair.turned())));
        found.addAll(translations(List.of(pair)));
        return found;
    }

    private static FoundCollector notes(Check check, int texts) {
        return new FoundCollector(check.name(), LIMIT + 10 * texts);
    }
}
