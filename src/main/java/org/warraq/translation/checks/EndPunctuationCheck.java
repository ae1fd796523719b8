package org.warraq.translation.checks;

import org.warraq.language.Characters;

/** The classes of the marks the two sides end with differ; ? equals ؟, and ... equals … */
final class EndPunctuationCheck implements Check {

    @Override
    public String name() {
        return "end-punctuation";
    }

    @Override
    public void pair(Text source, Text target, FoundCollector notes) {
        int from = end(source.text());
        int to = end(target.text());
        if (from == 0 || to == 0 || type(source.text(), from) == type(target.text(), to)) {
            return;
        }
        int start = type(target.text(), to) == ' ' ? to : to - 1;
        notes.add(target, start, to, mended(type(source.text(), from), target));
    }

    private static String mended(char type, Text target) {
        if (type == '?') {
            return target.isArabic() ? "؟" : "?";
        }
        return type == ';' && target.isArabic() ? "؛" : String.valueOf(type).trim();
    }

    // Quotation marks and brackets may close after the mark.
    private static int end(String text) {
        int end = text.length();
        while (end > 0 && (Characters.isBlank(text.charAt(end - 1)) || "\"'”’»)]".indexOf(text.charAt(end - 1)) >= 0)) {
            end--;
        }
        return end;
    }

    private static char type(String text, int end) {
        char last = text.charAt(end - 1);
        if (last == '…' || text.startsWith("..", end - 2)) {
            return '…';
        }
        return switch (last) {
            case '?', '؟' -> '?';
            case ';', '؛' -> ';';
            case '.', '۔' -> '.';
            case '!', ':' -> last;
            default -> ' ';
        };
    }
}
