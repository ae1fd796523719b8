package org.warraq.translation.checks;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Quotation marks that do not pair, several styles in one text, another number than in the source, a stray mark. « » equal “ ”. */
final class QuotesCheck implements Check {

    // An apostrophe within a word, or after a plural's s, quotes nothing.
    private static final Pattern STRAY = Pattern.compile("(?<=[\\p{L}&&[^sSzZxX]])['’](?=[\\s,.;:]|$)");

    private static final String MARKS = "\"“”„«»";

    private final String arabic;
    private final String english;

    QuotesCheck(String arabic, String english) {
        this.arabic = arabic;
        this.english = english;
    }

    @Override
    public String name() {
        return "quotes";
    }

    @Override
    public void text(Text text, FoundCollector notes) {
        Set<String> styles = new TreeSet<>();
        String house = text.isArabic() ? arabic : text.isEnglish() ? english : "any";
        int open = -1;
        for (int i = 0; i < text.length(); i++) {
            char mark = text.text().charAt(i);
            if (MARKS.indexOf(mark) < 0) {
                continue;
            }
            boolean opens = mark == '"' ? open < 0 : "“„«".indexOf(mark) >= 0;
            styles.add(style(mark));
            if (!house.equals("any") && !house.equals(style(mark))) {
                notes.add(text, i, i + 1, "quotes-style", List.of(), of(house, opens));
            }
            if (opens == (open >= 0)) {
                notes.add(text, opens ? open : i, (opens ? open : i) + 1);
            }
            open = opens ? i : -1;
        }
        if (open >= 0) {
            notes.add(text, open, open + 1);
        }
        if (styles.size() > 1 && house.equals("any")) {
            notes.add(text, 0, text.length(), "quotes-mixed", List.of());
        }
        stray(text, notes);
    }

    private static String style(char mark) {
        return mark == '"' ? "straight" : "«»".indexOf(mark) >= 0 ? "guillemets" : "curly";
    }

    private static String of(String style, boolean opens) {
        return switch (style) {
            case "guillemets" -> opens ? "«" : "»";
            case "curly" -> opens ? "“" : "”";
            default -> "\"";
        };
    }

    private static void stray(Text text, FoundCollector notes) {
        Matcher stray = STRAY.matcher(text.text().matches("(?s).*(^|[\\s(])['‘].*") ? "" : text.text());
        while (stray.find()) {
            notes.add(text, stray.start(), stray.end(), "");
        }
    }

    @Override
    public void pair(Text source, Text target, FoundCollector notes) {
        if (count(source) != count(target) && !target.text().isBlank()) {
            notes.add(target, 0, target.length(), "quotes-count", List.of(count(source), count(target)));
        }
    }

    private static long count(Text text) {
        return text.text().chars().filter(mark -> MARKS.indexOf(mark) >= 0).count() / 2;
    }
}
