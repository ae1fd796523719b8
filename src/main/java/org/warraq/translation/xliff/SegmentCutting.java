package org.warraq.translation.xliff;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.warraq.language.Keys;
import org.warraq.language.Language;
import org.warraq.language.Sentences;

/** The same text cut into sentences in two ways: where both have a cut, groups begin and end. */
final class SegmentCutting {

    private SegmentCutting() {}

    /**
     * The least that both sides have in common.
     *
     * @param parts segments and what stands between them, in the file
     */
    record Group(List<XliffPiece> parts, List<OurSentence> ours) {

        List<XliffPiece> pieces() {
            return parts.stream().filter(XliffPiece::segment).toList();
        }

        /** Whether every segment has a translation. */
        boolean isDone() {
            return pieces().stream()
                    .allMatch(piece -> piece.target() != null && !piece.target().isBlank());
        }

        /** One for each of our sentences; all in the first where they cannot be told apart; none where nothing is translated. */
        List<String> targets(Language language) {
            if (pieces().stream().allMatch(piece -> piece.target() == null)) {
                return List.of();
            }
            String joined = joined();
            List<String> cut = Sentences.of(joined, language);
            List<String> targets = new ArrayList<>();
            for (int i = 0; i < ours.size(); i++) {
                boolean fits = ours.size() > 1 && cut.size() == ours.size();
                targets.add(fits ? cut.get(i).strip() : i == 0 ? joined : "");
            }
            return targets;
        }

        private String joined() {
            StringBuilder joined = new StringBuilder();
            int last = parts.lastIndexOf(pieces().get(pieces().size() - 1));
            for (XliffPiece part : parts.subList(parts.indexOf(pieces().get(0)), last + 1)) {
                String text = part.target();
                joined.append(text != null ? text : part.segment() ? "" : part.source());
            }
            return joined.toString();
        }
    }

    /** @return the groups that are not one to one; none where the two texts differ */
    static List<Group> groups(List<XliffPiece> parts, List<OurSentence> ours) {
        List<String> theirTexts =
                parts.stream().map(part -> bare(part.source())).toList();
        List<String> ourTexts =
                ours.stream().map(one -> bare(one.sentence().source())).toList();
        if (!String.join("", theirTexts).equals(String.join("", ourTexts))) {
            return List.of();
        }
        List<Group> groups = new ArrayList<>();
        int theirs = 0;
        for (int from = 0; from < ours.size(); ) {
            int begin = theirs;
            int to = from;
            int left = 0;
            do {
                if (left <= 0 && to < ours.size()) {
                    left += ourTexts.get(to++).length();
                } else if (theirs < parts.size()) {
                    left -= theirTexts.get(theirs++).length();
                }
            } while (left != 0 && (to < ours.size() || theirs < parts.size()));
            Group group = new Group(parts.subList(begin, theirs), ours.subList(from, to));
            if (!group.pieces().isEmpty()
                    && (group.pieces().size() > 1 || group.ours().size() > 1)) {
                groups.add(group);
            }
            from = to;
        }
        return groups;
    }

    // White space may stand in a sentence or between two.
    private static String bare(String text) {
        return Keys.exact(text)
                .chars()
                .filter(c -> c != ' ')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
