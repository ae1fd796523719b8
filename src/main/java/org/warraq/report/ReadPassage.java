package org.warraq.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What readers see of a content, one thing after another in their order, each under a name that is the same in every language.
 * Finer than this are {@link Parts}, which have no dates; here a date stands with the words it belongs to.
 */
public sealed interface ReadPassage {

    String DATELINE = "dateline";
    String MEETING = "meeting";

    String id();

    /** What it is: the name of the fragment that shows it. */
    String kind();

    /** All that is seen of it: equal where readers see the same. */
    List<@Nullable Object> seen();

    /** Words of their own: the headline, a paragraph, the byline. */
    record Words(String id, String text) implements ReadPassage {
        @Override
        public String kind() {
            return "words";
        }

        @Override
        public List<@Nullable Object> seen() {
            return List.of(text);
        }
    }

    record Sent(Content.Dateline dateline) implements ReadPassage {
        @Override
        public String id() {
            return DATELINE;
        }

        @Override
        public String kind() {
            return DATELINE;
        }

        @Override
        public List<@Nullable Object> seen() {
            return Arrays.asList(dateline.place(), dateline.date(), dateline.agency());
        }
    }

    /** When and where they met. */
    record Met(Content.Meeting meeting) implements ReadPassage {
        @Override
        public String id() {
            return MEETING;
        }

        @Override
        public String kind() {
            return MEETING;
        }

        @Override
        public List<@Nullable Object> seen() {
            return Arrays.asList(meeting.place(), meeting.date());
        }
    }

    record Present(int index, Content.Participant participant) implements ReadPassage {
        @Override
        public String id() {
            return MEETING + ".participants." + index;
        }

        @Override
        public String kind() {
            return "participant";
        }

        @Override
        public List<@Nullable Object> seen() {
            return Arrays.asList(participant.name(), participant.title(), participant.part());
        }
    }

    /**
     * What stands above the paragraphs on an earlier meeting.
     *
     * @param number from 1
     * @param date the earlier meeting's
     * @param reportId the report on it
     */
    record Earlier(
            int number, @Nullable LocalDate date, @Nullable UUID reportId) implements ReadPassage {
        @Override
        public String id() {
            return "background." + number;
        }

        @Override
        public String kind() {
            return "earlier";
        }

        @Override
        public List<@Nullable Object> seen() {
            return Arrays.asList(date, reportId);
        }
    }

    /** All that are there, in reading order. */
    static List<ReadPassage> of(Content content) {
        List<ReadPassage> passages = new ArrayList<>();
        words(PartName.PUBLIC_NOTE.text(), content.publicNote()).forEach(passages::add);
        Content.Dateline dateline = content.dateline();
        if (dateline != null && isAny(dateline.place(), dateline.date(), dateline.agency())) {
            passages.add(new Sent(dateline));
        }
        words(PartName.HEADLINE.text(), content.headline()).forEach(passages::add);
        meeting(content.meeting()).forEach(passages::add);
        paragraphs(content.body()).forEach(passages::add);
        for (int number = 1; number <= content.background().size(); number++) {
            Content.Background group = content.background().get(number - 1);
            passages.add(new Earlier(number, group.date(), group.reportId()));
            paragraphs(group.paragraphs()).forEach(passages::add);
        }
        words(PartName.BYLINE.text(), content.byline()).forEach(passages::add);
        return passages;
    }

    /**
     * Where a part is seen.
     *
     * @param part its name
     * @return the passage's name
     */
    static String showing(String part) {
        PartName name = PartName.parse(part).orElse(null);
        if (name instanceof PartName.OfParticipant participant) {
            return MEETING + ".participants." + participant.index();
        }
        if (PartName.DATELINE_PLACE.equals(name)) {
            return DATELINE;
        }
        return PartName.MEETING_PLACE.equals(name) ? MEETING : part;
    }

    private static Stream<ReadPassage> meeting(Content.@Nullable Meeting meeting) {
        if (meeting == null) {
            return Stream.of();
        }
        Stream<ReadPassage> when = isAny(meeting.place(), meeting.date()) ? Stream.of(new Met(meeting)) : Stream.of();
        List<Content.Participant> people = meeting.participants();
        return Stream.concat(
                when,
                IntStream.range(0, people.size())
                        .filter(at -> isAny(
                                people.get(at).name(),
                                people.get(at).title(),
                                people.get(at).part()))
                        .mapToObj(at -> new Present(at, people.get(at))));
    }

    private static Stream<ReadPassage> paragraphs(List<Content.Paragraph> paragraphs) {
        return paragraphs.stream()
                .flatMap(paragraph -> words(
                        Objects.requireNonNull(paragraph.id(), "paragraphs of a version have ids"), paragraph.text()));
    }

    private static Stream<ReadPassage> words(String id, @Nullable String text) {
        return isAny(text) ? Stream.of(new Words(id, Objects.requireNonNull(text))) : Stream.of();
    }

    private static boolean isAny(@Nullable Object... values) {
        return Stream.of(values).anyMatch(value -> value instanceof String text ? !text.isBlank() : value != null);
    }
}
