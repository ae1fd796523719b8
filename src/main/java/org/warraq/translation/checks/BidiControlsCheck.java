package org.warraq.translation.checks;

import java.util.ArrayDeque;
import java.util.Deque;
import org.warraq.language.Characters;

/** U+202A to U+202E, which override the order of characters, and isolates U+2066 to U+2069 that do not pair. */
final class BidiControlsCheck implements Check {

    @Override
    public String name() {
        return "bidi-controls";
    }

    @Override
    public boolean isError() {
        return true;
    }

    @Override
    public void text(Text text, FoundCollector notes) {
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < text.length(); i++) {
            char character = text.text().charAt(i);
            if (Characters.isOverride(character)) {
                notes.add(text, i, i + 1, "");
            } else if (character >= '\u2066' && character <= '\u2068') {
                open.push(i);
            } else if (character == '\u2069' && open.poll() == null) {
                notes.add(text, i, i + 1, "");
            }
        }
        open.forEach(start -> notes.add(text, start, start + 1, ""));
    }
}
