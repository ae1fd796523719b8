package org.warraq.translation.checks;

import java.util.HashMap;
import java.util.Map;
import org.warraq.language.Keys;

/** One sentence of the source has two translations in one text, or two sentences one translation. Looks at lines. */
final class ConsistencyCheck implements Check {

    @Override
    public String name() {
        return "consistency";
    }

    @Override
    public void pair(Text source, Text target, Notes notes) {
        String[] from = source.text().split("\n", -1);
        String[] to = target.text().split("\n", -1);
        if (from.length != to.length || from.length < 2) {
            return;
        }
        Map<String, String> forward = new HashMap<>();
        Map<String, String> back = new HashMap<>();
        int start = 0;
        for (int i = 0; i < from.length; i++) {
            String one = Keys.exact(from[i]);
            String other = Keys.exact(to[i]);
            if (!one.isEmpty() && !other.isEmpty()) {
                String known = forward.putIfAbsent(one, other);
                String reverse = back.putIfAbsent(other, one);
                if (known != null && !known.equals(other)) {
                    notes.add(target, start, start + to[i].length(), known);
                } else if (reverse != null && !reverse.equals(one)) {
                    notes.add(target, start, start + to[i].length());
                }
            }
            start += to[i].length() + 1;
        }
    }
}
