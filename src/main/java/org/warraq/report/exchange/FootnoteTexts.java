package org.warraq.report.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The notes of a document. Where one is referred to, its number stands in brackets, and its text follows the paragraph. */
final class FootnoteTexts {

    private final Map<String, StringBuilder> texts = new HashMap<>();
    private final List<String> due = new ArrayList<>();
    private int numbered;

    void add(String id, String text) {
        StringBuilder note = texts.computeIfAbsent(id, unknown -> new StringBuilder());
        note.append(note.isEmpty() ? "" : " ").append(text.strip());
    }

    /** What to write where a note is referred to. */
    String refer(String id) {
        StringBuilder text = texts.remove(id);
        if (text == null) {
            return "";
        }
        numbered++;
        String mark = "[" + numbered + "]";
        due.add(mark + " " + text);
        return mark;
    }

    /** The notes referred to since this was last asked. */
    List<String> due() {
        List<String> notes = List.copyOf(due);
        due.clear();
        return notes;
    }
}
