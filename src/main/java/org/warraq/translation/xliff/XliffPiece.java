package org.warraq.translation.xliff;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.warraq.translation.xliff.standard.Node;
import org.warraq.translation.xliff.standard.ValueType;

/**
 * A segment, or what stands between two.
 *
 * @param target {@code null} where there is none
 * @param state {@code null} where the file does not say
 * @param finer our own finer state
 */
public record XliffPiece(
        boolean segment,
        String id,
        String source,
        @Nullable String target,
        @Nullable String state,
        @Nullable String finer,
        int line,
        int column) {

    /** A segment or ignorable of the file; its marks and codes are passed over. */
    static XliffPiece of(Node part) {
        Node source = part.child("xlf:source");
        Node target = part.child("xlf:target");
        String finer = part.get("subState");
        return new XliffPiece(
                part.is("xlf:segment"),
                part.get("id", ""),
                source == null ? "" : text(source),
                target == null ? null : text(target),
                part.get("state"),
                finer != null && finer.startsWith(XliffWriter.PREFIX + ":") ? finer.substring(7) : null,
                part.line(),
                part.column());
    }

    // Marks and codes are passed over; the text in them is kept.
    private static String text(Node side) {
        StringBuilder text = new StringBuilder();
        for (Object item : side.content()) {
            if (item instanceof String characters) {
                text.append(characters);
            } else if (item instanceof Node node && node.is("xlf:cp")) {
                point(node).ifPresent(text::appendCodePoint);
            } else if (item instanceof Node node) {
                text.append(text(node));
            }
        }
        return text.toString();
    }

    private static OptionalInt point(Node node) {
        String hex = node.get("hex", "");
        if (!ValueType.allows("hex", hex)) {
            return OptionalInt.empty();
        }
        long point = Long.parseLong(hex, 16);
        return Character.isValidCodePoint((int) point) && point <= Character.MAX_CODE_POINT
                ? OptionalInt.of((int) point)
                : OptionalInt.empty();
    }
}
