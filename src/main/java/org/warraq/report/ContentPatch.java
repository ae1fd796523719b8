package org.warraq.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A change that can be done again: {@code diff(a, b).apply(a)} equals {@code b}. It holds no text that both have.
 *
 * @param frame the new content with every text taken out: order, groups, dates, agency, chosen names
 * @param edits for every part whose text is another one, its runs of words; parts not named keep their text
 */
public record ContentPatch(Content frame, Map<String, List<WordDiff.Run>> edits) {

    public ContentPatch {
        edits = Map.copyOf(edits);
    }

    /** What makes {@code after} of {@code before}. */
    public static ContentPatch diff(Content before, Content after) {
        Map<String, String> old = texts(before);
        Map<String, List<WordDiff.Run>> edits = new HashMap<>();
        Content frame = Parts.replace(after, (id, text) -> {
            String was = old.getOrDefault(id, "");
            if (!was.equals(text)) {
                edits.put(id, WordDiff.between(was, text));
            }
            return "";
        });
        return new ContentPatch(frame, edits);
    }

    /** @throws IllegalArgumentException if an edited part of {@code content} does not say what was edited */
    public Content apply(Content content) {
        Map<String, String> texts = texts(content);
        return Parts.replace(frame, (id, nothing) -> text(id, texts.getOrDefault(id, "")));
    }

    private String text(String id, String was) {
        List<WordDiff.Run> runs = edits.get(id);
        if (runs == null) {
            return was;
        }
        if (!was.equals(without(runs, WordDiff.Kind.ADDED))) {
            throw new IllegalArgumentException(id + " is not what this change was made from");
        }
        return without(runs, WordDiff.Kind.REMOVED);
    }

    private static String without(List<WordDiff.Run> runs, WordDiff.Kind kind) {
        StringBuilder text = new StringBuilder();
        runs.stream().filter(run -> run.kind() != kind).forEach(run -> text.append(run.text()));
        return text.toString();
    }

    private static Map<String, String> texts(Content content) {
        Map<String, String> texts = new HashMap<>();
        Parts.replace(content, (id, text) -> {
            texts.put(id, text);
            return text;
        });
        return texts;
    }
}
