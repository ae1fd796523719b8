package org.warraq.translation.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every check there is, in the order in which their findings are shown. */
public final class AllChecks {

    private final List<Check> checks;

    public AllChecks(HouseStyle style) {
        List<Check> all = new ArrayList<>(List.of(
                new NumbersCheck(),
                new DatesCheck(),
                new MonthStyleCheck(style.months().equals("levant")),
                new EndPunctuationCheck(),
                new PunctuationScriptCheck(),
                new PunctuationSpacingCheck(),
                new AbbreviationSpacingCheck(),
                new WhiteSpaceCheck(),
                new QuotesCheck(),
                new BracketsCheck(),
                new RepeatedWordCheck(),
                new UntranslatedCheck(),
                new LengthCheck(),
                new BidiControlsCheck(),
                new MixedDigitsCheck(style.digits()),
                new TatweelCheck(),
                new NameConsistencyCheck()));
        if (style.honorifics()) {
            all.add(new HonorificsCheck());
        }
        all.add(new ConsistencyCheck());
        checks = List.copyOf(all);
    }

    /** Their names, and whether each is an error by itself. */
    public Map<String, Boolean> errors() {
        Map<String, Boolean> errors = new TreeMap<>();
        checks.forEach(check -> errors.put(check.name(), check.isError()));
        return errors;
    }

    public List<Found> text(Text text) {
        List<Found> found = new ArrayList<>();
        for (Check check : checks) {
            Notes notes = new Notes(check.name());
            check.text(text, notes);
            found.addAll(notes.found());
        }
        return found;
    }

    /** What only the two sides together show, then what each side shows by itself. */
    public List<Found> pair(Text source, Text target) {
        List<Found> found = comparison(source, target);
        found.addAll(text(source));
        found.addAll(text(target));
        return found;
    }

    /** What only the two sides together show. */
    public List<Found> comparison(Text source, Text target) {
        List<Found> found = new ArrayList<>();
        for (Check check : checks) {
            Notes notes = new Notes(check.name());
            check.pair(source, target, notes);
            found.addAll(notes.found());
        }
        return found;
    }
}
