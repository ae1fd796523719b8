package org.warraq.translation.checks;

import org.warraq.language.Characters;
import org.warraq.language.Keys;

/** The target is empty, equals the source, or has over 40% of its letters in the wrong script. */
final class UntranslatedCheck implements Check {

    private static final int ENOUGH = 10;

    @Override
    public String name() {
        return "untranslated";
    }

    @Override
    public boolean isError() {
        return true;
    }

    @Override
    public void pair(Text source, Text target, Notes notes) {
        if (!source.text().chars().anyMatch(Character::isLetter)) {
            return;
        }
        if (Keys.exact(source.text()).equals(Keys.exact(target.text()))
                || target.text().isBlank()
                || foreign(target)) {
            notes.whole(target);
        }
    }

    private static boolean foreign(Text target) {
        long letters = target.text().chars().filter(Character::isLetter).count();
        long arabic = target.text()
                .chars()
                .filter(letter -> Characters.isArabic((char) letter))
                .count();
        long wrong = target.isArabic() ? letters - arabic : arabic;
        return letters >= ENOUGH && (target.isArabic() || target.isEnglish()) && wrong * 10 > letters * 4;
    }
}
