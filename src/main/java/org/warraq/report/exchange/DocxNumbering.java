package org.warraq.report.exchange;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The marks of list entries, which Word counts and does not write. */
final class DocxNumbering implements Xml.Visitor {

    private static final String BULLET = "• ";

    private final Map<String, Level> levels = new HashMap<>();
    private final Map<String, String> lists = new HashMap<>();
    private final Map<String, String> ofStyle = new HashMap<>();
    private final Map<String, Integer> counted = new HashMap<>();
    private String kind = "";
    private String list = "";
    private String depth = "";
    private String style = "";

    private static final class Level {
        private String format = "decimal";
        private String text = "%1.";
        private int start = 1;
    }

    @Override
    public void start(String name, Xml at) {
        String value = at.attribute("val", "");
        switch (name) {
            case "abstractNum" -> kind = at.attribute("abstractNumId", "");
            case "lvl" -> depth = at.attribute("ilvl", "0");
            case "num" -> list = at.attribute("numId", "");
            case "abstractNumId" -> {
                Limits.requireFew(lists.size(), Limits.STYLES);
                lists.put(list, value);
            }
            case "numFmt" -> level().format = value;
            case "lvlText" -> level().text = value;
            case "start" -> level().start = number(value);
            default -> {}
        }
    }

    private Level level() {
        Limits.requireFew(levels.size(), Limits.STYLES);
        return levels.computeIfAbsent(kind + "/" + depth, unknown -> new Level());
    }

    @Override
    public void text(String text) {}

    @Override
    public void end(String name) {}

    /** Reads which styles make a paragraph a list's entry. */
    Xml.Visitor styles() {
        return new Xml.Visitor() {
            @Override
            public void start(String name, Xml at) {
                if (name.equals("style")) {
                    style = at.attribute("styleId", "");
                } else if (name.equals("numId")) {
                    Limits.requireFew(ofStyle.size(), Limits.STYLES);
                    ofStyle.put(style, at.attribute("val", ""));
                }
            }

            @Override
            public void text(String text) {}

            @Override
            public void end(String name) {}
        };
    }

    /** The next mark of a list, or an empty text. */
    String next(@Nullable String number, String deep, String styled) {
        String of = number == null ? ofStyle.getOrDefault(styled, "0") : number;
        Level level = levels.get(lists.getOrDefault(of, "") + "/" + deep);
        if (level == null || level.format.equals("none")) {
            return "";
        }
        if (level.format.equals("bullet")) {
            return BULLET;
        }
        int count = counted.merge(of + "/" + deep, level.start, (before, first) -> before + 1);
        counted.keySet().removeIf(deeper -> deeper.startsWith(of + "/") && deeper.compareTo(of + "/" + deep) > 0);
        return mark(level, of, number(deep), count) + " ";
    }

    // "%1.%2." : the numbers of the levels above come with it.
    private String mark(Level level, String of, int deep, int count) {
        String mark = level.text.replace("%" + (deep + 1), numeral(level.format, count));
        for (int above = 0; above < deep; above++) {
            mark = mark.replace("%" + (above + 1), String.valueOf(counted.getOrDefault(of + "/" + above, 1)));
        }
        return mark;
    }

    private static String numeral(String format, int count) {
        return switch (format) {
            case "lowerLetter" -> String.valueOf((char) ('a' + (count - 1) % 26));
            case "upperLetter" -> String.valueOf((char) ('A' + (count - 1) % 26));
            default -> String.valueOf(count);
        };
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException none) {
            return 1;
        }
    }
}
