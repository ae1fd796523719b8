package org.warraq.report.importing;

import org.warraq.language.Characters;

/**
 * A paragraph of the text that is taken apart: its words, and itself, so that two with the same words stay two.
 */
public final class ImportParagraph {

    private final String text;
    private final boolean apart;

    /**
     * @param text as it stands in the file, without the line's end
     * @param apart whether something more than a line's end lies between it and what comes before
     */
    public ImportParagraph(String text, boolean apart) {
        this.text = text;
        this.apart = apart;
    }

    public String text() {
        return text;
    }

    boolean isApart() {
        return apart;
    }

    int length() {
        return text.length();
    }

    /** The text without the white space around it. */
    String trimmed() {
        return trim(text);
    }

    static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && Characters.isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && Characters.isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    public static boolean isBlank(String text) {
        return text.chars().allMatch(character -> Characters.isBlank((char) character));
    }
}
