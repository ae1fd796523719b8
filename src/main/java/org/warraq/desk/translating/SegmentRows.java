package org.warraq.desk.translating;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.warraq.desk.PartLabel;
import org.warraq.desk.PartWeight;
import org.warraq.people.Refusal;
import org.warraq.report.Content;
import org.warraq.report.WordDiff;
import org.warraq.translation.Segment;

/**
 * Puts segments in the shape of the text they come from.
 *
 * @param tick which stand ticked where nothing was sent
 * @param fresh those somebody else changed since the reader last looked
 */
record SegmentRows(TickRule tick, SubmittedSheet typed, Map<UUID, Refusal> refused, Set<UUID> fresh, Marks marks) {

    /** Marks what is known in a source. */
    @FunctionalInterface
    interface Marks {
        List<NameMarks.Run> of(String source);
    }

    private static final PartLabel OTHER = new PartLabel("part.other", List.of());

    /** @param segments in the order of the text */
    List<TranslationSheet.Part> parts(Content source, List<Segment> segments) {
        Map<String, PartLabel> labels = PartLabel.of(source);
        Headings headings = Headings.of(source);
        List<TranslationSheet.Part> parts = new ArrayList<>();
        int number = 0;
        for (Segment segment : segments) {
            String id = segment.paragraphId();
            if (parts.isEmpty() || !parts.get(parts.size() - 1).id().equals(id)) {
                PartLabel label = labels.getOrDefault(id, OTHER);
                parts.add(new TranslationSheet.Part(id, label, PartWeight.of(id), headings.at(id), new ArrayList<>()));
            }
            number++;
            parts.get(parts.size() - 1).pairs().add(pair(segment, number));
        }
        return parts;
    }

    private TranslationSheet.Pair pair(Segment segment, int number) {
        SubmittedSheet.One one = typed.of(segment.id()).orElse(null);
        String before = segment.translatorsTarget();
        return new TranslationSheet.Pair(
                segment,
                marks.of(segment.source()),
                number,
                one == null ? segment.target() : one.target(),
                one == null ? tick.ticked(segment) : one.ticked(),
                words(segment.source()),
                before == null ? List.of() : WordDiff.between(before, segment.target()),
                fresh.contains(segment.id()),
                refused.get(segment.id()));
    }

    static TranslationSheet.Progress progress(List<Segment> segments) {
        long words = 0;
        long done = 0;
        for (Segment segment : segments) {
            long here = words(segment.source());
            words += here;
            done += segment.state().unfinished() ? 0 : here;
        }
        return new TranslationSheet.Progress(done, words);
    }

    private static long words(String text) {
        BreakIterator breaks = BreakIterator.getWordInstance(Locale.ROOT);
        breaks.setText(text);
        long words = 0;
        while (breaks.next() != BreakIterator.DONE) {
            words += breaks.getRuleStatus() == BreakIterator.WORD_NONE ? 0 : 1;
        }
        return words;
    }
}
