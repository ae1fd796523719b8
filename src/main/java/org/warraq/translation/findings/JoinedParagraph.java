package org.warraq.translation.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Language;
import org.warraq.translation.Segment;
import org.warraq.translation.checks.Found;
import org.warraq.translation.checks.Pair;
import org.warraq.translation.checks.Text;

/** A paragraph of an edition put together from its segments, knowing which of them a place lies in. */
final class JoinedParagraph {

    private record Piece(@Nullable UUID segment, int start, int end) {}

    private final String id;
    private final Pair pair;
    private final List<Piece> pieces;

    private JoinedParagraph(String id, Pair pair, List<Piece> pieces) {
        this.id = id;
        this.pair = pair;
        this.pieces = pieces;
    }

    /** Of a source edition, which has no segments: the text stands on both sides. */
    static JoinedParagraph of(String id, Language language, String text) {
        Text one = new Text(language, text, false);
        return new JoinedParagraph(id, new Pair(one, one), List.of(new Piece(null, 0, text.length())));
    }

    /** In the order of the text; segments without a translation are left out. */
    static List<JoinedParagraph> of(Language from, Language to, List<Segment> segments) {
        List<JoinedParagraph> paragraphs = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= segments.size(); i++) {
            String id = segments.get(start).paragraphId();
            if (i == segments.size() || !segments.get(i).paragraphId().equals(id)) {
                paragraphs.add(joined(id, from, to, segments.subList(start, i)));
                start = i;
            }
        }
        return paragraphs;
    }

    private static JoinedParagraph joined(String id, Language from, Language to, List<Segment> segments) {
        StringBuilder source = new StringBuilder();
        StringBuilder target = new StringBuilder();
        List<Piece> pieces = new ArrayList<>();
        String gap = "";
        for (Segment segment : segments) {
            source.append(segment.source()).append(segment.gap());
            if (!segment.target().isBlank()) {
                target.append(gap);
                gap = segment.gap();
                pieces.add(new Piece(
                        segment.id(),
                        target.length(),
                        target.length() + segment.target().length()));
                target.append(segment.target());
            }
        }
        return new JoinedParagraph(id, Pair.of(from, source.toString(), to, target.toString()), pieces);
    }

    Pair pair() {
        return pair;
    }

    /** Where in its segment something lies that was found in the whole paragraph; what goes beyond is cut off. */
    LocatedFinding located(Found found, Language edition) {
        Piece piece = pieces.get(0);
        for (Piece one : pieces) {
            piece = one.start() <= found.start() ? one : piece;
        }
        int start = Math.min(found.start(), piece.end()) - piece.start();
        int end = Math.min(found.end(), piece.end()) - piece.start();
        boolean whole = end - start == found.end() - found.start();
        return new LocatedFinding(whole ? found : found.withoutSuggestions(), edition, id, piece.segment(), start, end);
    }
}
