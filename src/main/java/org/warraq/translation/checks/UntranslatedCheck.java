package org.warraq.translation.checks;

import org.warraq.language.Characters;
import org.warraq.language.Keys;

/** The target is empty, equals the source, or has over 40% of its letters in the wrong script. */
final class UntranslatedCheck implements Check {

    private static final int ENOUGH = 10;

    private final AuthorityRecords records;

    UntranslatedCheck(AuthorityRecords records) {
        this.records = records;
    }

    @Override
    public String name() {
        return "untranslated";
    }

    @Override
    public boolean isError() {
        return true;
    }

    @Override
    public void pair(Text source, Text target, FoundCollector notes) {
        if (!source.text().chars().anyMatch(Character::isLetter)) {
            return;
        }
        if (Keys.exact(source.text()).equals(Keys.exact(target.text()))
                || target.text().isBlank()
                || foreign(target, withoutNames(source, target))) {
            notes.whole(target);
        }
    }

    // Known names may stay as the source writes them.
    private String withoutNames(Text source, Text target) {
        StringBuilder rest = new StringBuilder(target.text());
        records.mentions(source.language(), target.text()).stream()
                .filter(one -> !one.term())
                .forEach(one -> rest.replace(one.start(), one.end(), " ".repeat(one.end() - one.start())));
        return rest.toString();
    }

    private static boolean foreign(Text target, String rest) {
        long letters = rest.chars().filter(Character::isLetter).count();
        long arabic = rest.chars()
                .filter(letter -> Characters.isArabic((char) letter))
                .count();
        long wrong = target.isArabic() ? letters - arabic : arabic;
        return letters >= ENOUGH && (target.isArabic() || target.isEnglish()) && wrong * 10 > letters * 4;
    }
}
