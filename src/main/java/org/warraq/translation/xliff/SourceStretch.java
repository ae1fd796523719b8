package org.warraq.translation.xliff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.warraq.translation.xliff.standard.Node;
import org.warraq.translation.xliff.standard.Structure;

/**
 * A segment, or what stands between two. Where translations are read in another order than their sources, those concerned are
 * one stretch: put together, its translation reads as the file says.
 *
 * @param parts one, or those that change their places among each other
 */
record SourceStretch(List<Node> parts, XliffPiece piece) {

    /** Those of a unit, in the order of its sources. */
    static List<SourceStretch> of(Node unit) {
        List<Node> parts = Structure.parts(unit);
        List<Integer> orders = orders(parts);
        List<SourceStretch> stretches = new ArrayList<>();
        int from = 0;
        int furthest = 0;
        for (int i = 0; i < parts.size(); i++) {
            furthest = Math.max(furthest, orders.get(i));
            // all that is read up to here has been seen
            if (furthest == i + 1) {
                stretches.add(of(parts.subList(from, i + 1), orders.subList(from, i + 1)));
                from = i + 1;
            }
        }
        return stretches;
    }

    private static SourceStretch of(List<Node> parts, List<Integer> orders) {
        XliffPiece piece = parts.size() == 1 ? XliffPiece.of(parts.get(0)) : joined(parts, orders);
        return new SourceStretch(parts, piece);
    }

    // Where each is read, from 1; where the file does not tell an order, that of the sources.
    private static List<Integer> orders(List<Node> parts) {
        List<Integer> natural = IntStream.rangeClosed(1, parts.size()).boxed().toList();
        List<Integer> orders = natural.stream()
                .map(position -> Structure.order(parts.get(position - 1).child("xlf:target"), position))
                .toList();
        return orders.stream().sorted().toList().equals(natural) ? orders : natural;
    }

    // Which translation belongs to which source is not said: somebody has to look at it.
    private static XliffPiece joined(List<Node> parts, List<Integer> orders) {
        List<XliffPiece> pieces = parts.stream().map(XliffPiece::of).toList();
        List<XliffPiece> read = new ArrayList<>(pieces);
        read.sort(Comparator.comparing(piece -> orders.get(pieces.indexOf(piece))));
        StringBuilder source = new StringBuilder();
        pieces.forEach(piece -> source.append(piece.source()));
        StringBuilder target = new StringBuilder();
        read.forEach(piece -> target.append(translation(piece)));
        XliffPiece first = pieces.get(0);
        return new XliffPiece(
                true,
                first.id(),
                source.toString(),
                target.toString(),
                "initial",
                "drafted",
                first.line(),
                first.column());
    }

    private static String translation(XliffPiece piece) {
        String target = piece.target();
        return target != null ? target : piece.segment() ? "" : piece.source();
    }

    boolean isReordered() {
        return parts.size() > 1;
    }

    /** Whether a text in it is marked as what this note is about. */
    boolean isAbout(@Nullable String note) {
        return note != null && Structure.comments(parts).anyMatch(mark -> refersTo(mark.get("ref", ""), note));
    }

    private static boolean refersTo(String ref, String note) {
        return ref.equals("#n=" + note) || ref.endsWith("/n=" + note);
    }
}
