package org.warraq.translation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.warraq.language.Language;
import org.warraq.lexicon.Form;
import org.warraq.lexicon.Forms;
import org.warraq.lexicon.Kind;
import org.warraq.lexicon.Lexicon;
import org.warraq.lexicon.Mention;
import org.warraq.memory.Match;
import org.warraq.memory.Memory;
import org.warraq.people.Refusal;
import org.warraq.report.Content;
import org.warraq.report.Contents;
import org.warraq.report.Versions;

/** What helps with a segment: what was translated before, and the names and terms in it. */
@Component
public class Suggestions {

    private static final int MIN = 70;
    private static final int LIMIT = 9;

    private final Memory memory;
    private final Lexicon lexicon;
    private final Segments segments;
    private final Versions versions;

    Suggestions(Memory memory, Lexicon lexicon, Segments segments, Versions versions) {
        this.memory = memory;
        this.lexicon = lexicon;
        this.segments = segments;
        this.versions = versions;
    }

    /** @param mentions names and terms in the source, left to right */
    public record Help(List<Match> matches, List<Known> mentions) {}

    /**
     * A known name or term in the source.
     *
     * @param start where it begins, in UTF-16 units
     * @param end behind its last character
     * @param allowed what the target may have for it, best first
     * @param wrong what it may not have
     * @param title the title held on the day asked about
     */
    public record Known(
            int start,
            int end,
            Kind kind,
            UUID id,
            String text,
            List<String> allowed,
            List<String> wrong,
            @Nullable String title) {}

    /** @throws Refusal 404 if there is no such segment */
    public Help of(UUID report, Language from, Language to, UUID segment) {
        List<Segment> all = segments.list(report, to);
        int index = Stream.iterate(0, i -> i < all.size(), i -> i + 1)
                .filter(i -> all.get(i).id().equals(segment))
                .findFirst()
                .orElseThrow(() -> Refusal.unknown("segment"));
        if (all.get(index).isAlone()) {
            return new Help(List.of(), List.of());
        }
        List<Match> matches = memory.matches(SegmentContext.query(report, from, to, all, index, MIN, LIMIT));
        LocalDate on = versions.latest(report, from)
                .map(version ->
                        day(Contents.parse(version.content()), all.get(index).paragraphId()))
                .orElse(null);
        List<Known> known = lexicon.mentions(from, all.get(index).source()).stream()
                .map(mention -> known(mention, to, on))
                .toList();
        return new Help(matches, known);
    }

    // People are called in the background what they were called then.
    private static @Nullable LocalDate day(Content content, String paragraph) {
        for (Content.Background group : content.background()) {
            if (group.paragraphs().stream().anyMatch(one -> paragraph.equals(one.id()))) {
                return group.date();
            }
        }
        return content.meeting() == null ? null : content.meeting().date();
    }

    private Known known(Mention mention, Language to, @Nullable LocalDate on) {
        Forms forms = lexicon.forms(mention.id(), to, on).orElse(new Forms(List.of(), List.of(), List.of(), null));
        return new Known(
                mention.start(),
                mention.end(),
                mention.kind(),
                mention.id(),
                mention.text(),
                forms.right(),
                forms.wrong().stream().map(Form::text).toList(),
                forms.title());
    }
}
