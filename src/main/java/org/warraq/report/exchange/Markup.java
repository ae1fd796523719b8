package org.warraq.report.exchange;

import org.warraq.people.Refusal;

/**
 * Counts the marks of a text before a parser sees it. Parsers of HTML and Markdown take time that grows with the square of
 * what is open at once, and ask nobody whether to go on: a report has few marks for its words, and a file with more is none.
 */
final class Markup {

    private static final String MARKS = "*_[]<&!`\\|";

    private Markup() {}

    /** @throws Refusal 413 more tags, or more words in one tag, than a page with a report on it has */
    static void requireFewTags(String html) {
        int tags = 0;
        for (int i = html.indexOf('<'); i >= 0; i = html.indexOf('<', i + 1)) {
            if (i + 1 < html.length() && html.charAt(i + 1) > ' ') {
                tags++;
                requireShortTag(html, i + 1);
            }
        }
        Limits.requireFew(tags, Limits.TAGS);
    }

    // What is in quotation marks is one word, however long: pictures stand there.
    private static void requireShortTag(String html, int start) {
        int words = 0;
        char quote = 0;
        for (int i = start; i < html.length() && words <= Limits.TAG_WORDS; i++) {
            char character = html.charAt(i);
            if (quote != 0) {
                quote = character == quote ? 0 : quote;
            } else if (character == '>' || character == '<') {
                return;
            } else if ((character == '"' || character == '\'') && html.charAt(i - 1) == '=') {
                quote = character;
            } else {
                words += character <= ' ' || character == '/' ? 1 : 0;
            }
        }
        Limits.requireFew(words, Limits.TAG_WORDS);
    }

    /** @throws Refusal 413 more lines or marks than a text with a report in it has */
    static void requireFewMarks(String markdown) {
        int lines = 0;
        int marks = 0;
        for (int i = 0; i < markdown.length(); i++) {
            char character = markdown.charAt(i);
            lines += character == '\n' || character == '\r' ? 1 : 0;
            marks += MARKS.indexOf(character) >= 0 ? 1 : 0;
        }
        Limits.requireFew(lines, Limits.LINES);
        Limits.requireFew(marks, Limits.MARKS);
    }
}
