package org.warraq.translation.checks;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Brackets that do not pair, or another number of them than in the source. */
final class BracketsCheck implements Check {

    private static final String OPEN = "([{";
    private static final String CLOSE = ")]}";

    @Override
    public String name() {
        return "brackets";
    }

    @Override
    public void text(Text text, FoundCollector notes) {
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < text.length(); i++) {
            char here = text.text().charAt(i);
            if (OPEN.indexOf(here) >= 0) {
                open.push(i);
            } else if (CLOSE.indexOf(here) >= 0) {
                Integer last = open.peek();
                if (last != null && OPEN.indexOf(text.text().charAt(last)) == CLOSE.indexOf(here)) {
                    open.pop();
                } else if (!isListMark(i)) {
                    notes.add(text, i, i + 1);
                }
            }
        }
        open.forEach(start -> notes.add(text, start, start + 1));
    }

    // "a)" and "1)" open a paragraph.
    private static boolean isListMark(int at) {
        return at <= 2 && at > 0;
    }

    @Override
    public void pair(Text source, Text target, FoundCollector notes) {
        if (count(source) != count(target) && !target.text().isBlank()) {
            notes.add(target, 0, target.length(), "brackets-count", List.of(count(source), count(target)));
        }
    }

    private static long count(Text text) {
        return text.text()
                .chars()
                .filter(character -> OPEN.indexOf(character) >= 0)
                .count();
    }
}
