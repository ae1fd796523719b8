package org.warraq.translation.alignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.warraq.language.Characters;
import org.warraq.language.Language;
import org.warraq.language.Sentences;
import org.warraq.report.Content;
import org.warraq.report.Parts;
import org.warraq.translation.Segment;
import org.warraq.translation.SourcePiece;

/**
 * Takes a source apart into the pieces to be translated: paragraphs into sentences, everything else whole. Where a translator
 * split or merged sentences it stays so, as long as the source says the same there.
 */
public final class Segmentation {

    private final Language language;
    private final Map<String, List<SourcePiece>> present = new LinkedHashMap<>();
    private final Map<SourcePiece, List<Rearranged>> byFirst = new HashMap<>();

    /** @param present the segments there are, in the order of the text */
    public Segmentation(Language language, List<Segment> present) {
        this.language = language;
        present.forEach(segment -> this.present
                .computeIfAbsent(segment.paragraphId(), id -> new ArrayList<>())
                .add(segment.piece()));
        this.present.values().forEach(this::remember);
    }

    /** Sentences as the rules have them, and what a translator made of them: the same text. */
    private record Rearranged(List<SourcePiece> sentences, List<SourcePiece> pieces) {}

    /** The pieces of a source, in the order of the text. */
    public List<SourcePiece> of(Content source) {
        List<SourcePiece> pieces = new ArrayList<>();
        for (Parts.Part part : Parts.of(source)) {
            if (!SourcePiece.isParagraph(part.id())) {
                pieces.add(new SourcePiece(part.id(), part.text(), ""));
            } else if (text(present.getOrDefault(part.id(), List.of())).equals(part.text())) {
                pieces.addAll(present.get(part.id()));
            } else {
                pieces.addAll(rearranged(sentences(part.id(), part.text())));
            }
        }
        return pieces;
    }

    private static String text(List<SourcePiece> pieces) {
        return pieces.stream().map(piece -> piece.source() + piece.gap()).collect(Collectors.joining());
    }

    /** The sentences of a paragraph that is not blank, white space between them set apart. */
    List<SourcePiece> sentences(String paragraph, String text) {
        List<SourcePiece> pieces = new ArrayList<>();
        StringBuilder before = new StringBuilder();
        for (String sentence : Sentences.of(text, language)) {
            int end = endOfText(sentence);
            if (end > 0) {
                pieces.add(new SourcePiece(paragraph, before + sentence.substring(0, end), sentence.substring(end)));
                before.setLength(0);
            } else if (pieces.isEmpty()) {
                before.append(sentence);
            } else {
                SourcePiece last = pieces.remove(pieces.size() - 1);
                pieces.add(new SourcePiece(paragraph, last.source(), last.gap() + sentence));
            }
        }
        return pieces;
    }

    private static int endOfText(String sentence) {
        int end = sentence.length();
        while (end > 0 && Characters.isSpace(sentence.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    // Walks both ways of taking a paragraph apart; where they meet again, what lies between was rearranged.
    private void remember(List<SourcePiece> pieces) {
        String paragraph = pieces.get(0).paragraphId();
        if (!SourcePiece.isParagraph(paragraph)) {
            return;
        }
        List<SourcePiece> sentences = sentences(paragraph, text(pieces));
        int sentence = 0;
        int piece = 0;
        while (sentence < sentences.size() && piece < pieces.size()) {
            int firstSentence = sentence;
            int firstPiece = piece;
            int ahead = length(sentences.get(sentence++)) - length(pieces.get(piece++));
            while (ahead != 0 && (ahead > 0 ? piece < pieces.size() : sentence < sentences.size())) {
                ahead += ahead > 0 ? -length(pieces.get(piece++)) : length(sentences.get(sentence++));
            }
            if (ahead == 0 && (sentence - firstSentence > 1 || piece - firstPiece > 1)) {
                keep(sentences.subList(firstSentence, sentence), pieces.subList(firstPiece, piece));
            }
        }
    }

    private void keep(List<SourcePiece> sentences, List<SourcePiece> pieces) {
        byFirst.computeIfAbsent(key(sentences.get(0)), key -> new ArrayList<>())
                .add(new Rearranged(List.copyOf(sentences), List.copyOf(pieces)));
    }

    private static int length(SourcePiece piece) {
        return piece.source().length() + piece.gap().length();
    }

    private static SourcePiece key(SourcePiece piece) {
        return new SourcePiece("", piece.source(), "");
    }

    private List<SourcePiece> rearranged(List<SourcePiece> sentences) {
        List<SourcePiece> pieces = new ArrayList<>();
        int next = 0;
        while (next < sentences.size()) {
            Rearranged found = found(sentences.subList(next, sentences.size()));
            if (found == null) {
                pieces.add(sentences.get(next++));
                continue;
            }
            next += found.sentences().size();
            pieces.addAll(moved(found.pieces(), sentences.get(next - 1)));
        }
        return pieces;
    }

    private @org.jspecify.annotations.Nullable Rearranged found(List<SourcePiece> rest) {
        return byFirst.getOrDefault(key(rest.get(0)), List.of()).stream()
                .filter(one -> one.sentences().size() <= rest.size()
                        && says(one.sentences(), rest.subList(0, one.sentences().size())))
                .findFirst()
                .orElse(null);
    }

    // The white space behind the last one may be another at another place.
    private static boolean says(List<SourcePiece> kept, List<SourcePiece> now) {
        for (int i = 0; i < kept.size(); i++) {
            boolean last = i == kept.size() - 1;
            if (!kept.get(i).source().equals(now.get(i).source())
                    || (!last && !kept.get(i).gap().equals(now.get(i).gap()))) {
                return false;
            }
        }
        return true;
    }

    private static List<SourcePiece> moved(List<SourcePiece> pieces, SourcePiece last) {
        List<SourcePiece> moved = new ArrayList<>();
        for (SourcePiece piece : pieces) {
            boolean isLast = moved.size() == pieces.size() - 1;
            moved.add(new SourcePiece(last.paragraphId(), piece.source(), isLast ? last.gap() : piece.gap()));
        }
        return moved;
    }
}
