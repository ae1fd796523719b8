package org.warraq.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.warraq.report.Content.Background;
import org.warraq.report.Content.Dateline;
import org.warraq.report.Content.Meeting;
import org.warraq.report.Content.Paragraph;
import org.warraq.report.Content.Participant;

/** Contents of every shape, and changed ones: what editors, imports and programs may send. */
public final class RandomContents {

    private static final String[] WORDS = {
        "council",
        "met",
        "the",
        "the",
        "3,000",
        "وزير",
        "المياه",
        "اجتماعًا",
        "كِتَابٌ",
        "لِلْمُدُنِ",
        "؟",
        ",",
        "  ",
        "\n",
        "e\u0301",
        "👩‍🌾",
        "\u0600١",
        "\u0600 ",
        "ـ",
        "\u0651\u064e",
        "\u200f",
        "x\u200dy",
        "किं",
        "\r\n",
        "🇯🇴🇯🇴"
    };

    private final RandomGenerator random;
    private int made;

    public RandomContents(RandomGenerator random) {
        this.random = random;
    }

    public String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append(WORDS[random.nextInt(WORDS.length)]).append(random.nextInt(3) == 0 ? "" : " ");
        }
        return text.toString();
    }

    public Content content() {
        return new Content(text(), dateline(), meeting(), paragraphs(6), groups(), maybe(text()), maybe(text()));
    }

    /** The same content with some parts changed, moved, split, merged, put in, taken out, grouped otherwise. */
    Content changed(Content content) {
        List<Paragraph> body = shaken(content.body());
        List<Background> groups = new ArrayList<>();
        for (Background group : content.background()) {
            groups.add(new Background(
                    random.nextInt(5) == 0 ? maybe(date()) : group.date(),
                    random.nextInt(8) == 0 ? maybe(new UUID(0, 9)) : group.reportId(),
                    shaken(group.paragraphs())));
        }
        regrouped(body, groups);
        return new Content(
                random.nextBoolean() ? content.headline() : edited(content.headline()),
                changed(content.dateline()),
                changed(content.meeting()),
                body,
                groups,
                random.nextBoolean() ? content.byline() : maybe(text()),
                random.nextBoolean() ? content.publicNote() : maybe(text()));
    }

    // Paragraphs go between body and background; groups come, go and change places.
    private void regrouped(List<Paragraph> body, List<Background> groups) {
        if (!groups.isEmpty() && !body.isEmpty() && random.nextInt(3) == 0) {
            Paragraph moved = body.remove(random.nextInt(body.size()));
            Background last = groups.remove(groups.size() - 1);
            List<Paragraph> more = new ArrayList<>(last.paragraphs());
            more.add(random.nextInt(more.size() + 1), moved);
            groups.add(0, new Background(last.date(), last.reportId(), more));
        }
        if (!groups.isEmpty() && random.nextInt(4) == 0) {
            Background gone = groups.remove(random.nextInt(groups.size()));
            body.addAll(random.nextInt(body.size() + 1), gone.paragraphs());
        }
        if (random.nextInt(4) == 0) {
            groups.add(random.nextInt(groups.size() + 1), new Background(maybe(date()), null, paragraphs(3)));
        }
    }

    private @Nullable Dateline changed(@Nullable Dateline dateline) {
        if (dateline == null || random.nextInt(4) == 0) {
            return dateline();
        }
        return switch (random.nextInt(4)) {
            case 0 -> new Dateline(maybe(text()), dateline.date(), dateline.agency());
            case 1 -> new Dateline(dateline.place(), maybe(date()), dateline.agency());
            case 2 -> new Dateline(dateline.place(), dateline.date(), maybe(text()));
            default -> dateline;
        };
    }

    private @Nullable Meeting changed(@Nullable Meeting meeting) {
        if (meeting == null || random.nextInt(4) == 0) {
            return meeting();
        }
        List<Participant> people = new ArrayList<>(meeting.participants());
        if (people.isEmpty() || random.nextInt(3) == 0) {
            people.add(random.nextInt(people.size() + 1), participant());
        } else {
            Participant one = people.remove(random.nextInt(people.size()));
            switch (random.nextInt(4)) {
                case 0 -> people.add(new Participant(edited(one.name()), one.title(), one.nameId()));
                case 1 -> people.add(random.nextInt(people.size() + 1), one);
                case 2 -> people.add(0, new Participant(one.name(), maybe(text()), maybe(new UUID(1, 7))));
                default -> {
                    // taken out
                }
            }
        }
        return new Meeting(random.nextBoolean() ? meeting.date() : maybe(date()), meeting.place(), people);
    }

    private Participant participant() {
        Attendance[] parts = Attendance.values();
        return new Participant(
                text(),
                maybe(text()),
                maybe(new UUID(1, random.nextInt(3))),
                maybe(parts[random.nextInt(parts.length)]),
                maybe(String.valueOf(1 + random.nextInt(3))));
    }

    private List<Paragraph> shaken(List<Paragraph> paragraphs) {
        List<Paragraph> shaken = new ArrayList<>(paragraphs);
        for (int i = random.nextInt(4); i > 0; i--) {
            int at = random.nextInt(shaken.size() + 1);
            if (at == shaken.size()) {
                shaken.add(paragraph());
                continue;
            }
            Paragraph one = shaken.remove(at);
            switch (random.nextInt(6)) {
                case 0 -> shaken.add(at, new Paragraph(one.id(), edited(one.text())));
                case 1 -> shaken.add(random.nextInt(shaken.size() + 1), one);
                case 2 -> shaken.add(at, paragraph());
                case 3 -> split(shaken, at, one);
                case 4 -> merge(shaken, at, one);
                default -> {
                    // taken out
                }
            }
        }
        return shaken;
    }

    private void split(List<Paragraph> paragraphs, int at, Paragraph one) {
        int cut = random.nextInt(one.text().length() + 1);
        paragraphs.add(at, new Paragraph("p" + made++, one.text().substring(cut)));
        paragraphs.add(at, new Paragraph(one.id(), one.text().substring(0, cut)));
    }

    private static void merge(List<Paragraph> paragraphs, int at, Paragraph one) {
        String more = at < paragraphs.size() ? " " + paragraphs.remove(at).text() : "";
        paragraphs.add(at, new Paragraph(one.id(), one.text() + more));
    }

    private String edited(String text) {
        int at = random.nextInt(text.length() + 1);
        return text.substring(0, at) + text() + text.substring(at + random.nextInt(text.length() - at + 1));
    }

    private Paragraph paragraph() {
        return new Paragraph("p" + made++, text());
    }

    private List<Paragraph> paragraphs(int most) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (int i = random.nextInt(most); i > 0; i--) {
            paragraphs.add(paragraph());
        }
        return paragraphs;
    }

    private List<Background> groups() {
        List<Background> groups = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            groups.add(new Background(maybe(date()), maybe(new UUID(0, random.nextInt(3))), paragraphs(4)));
        }
        return groups;
    }

    private @Nullable Dateline dateline() {
        return maybe(new Dateline(maybe(text()), maybe(date()), maybe(text())));
    }

    private @Nullable Meeting meeting() {
        List<Participant> participants = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            participants.add(participant());
        }
        return maybe(new Meeting(maybe(date()), maybe(text()), participants));
    }

    private LocalDate date() {
        return LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300));
    }

    private <T> @Nullable T maybe(T value) {
        return random.nextInt(4) == 0 ? null : value;
    }
}
