package org.warraq.report.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.warraq.report.Content;
import org.warraq.report.Content.Background;
import org.warraq.report.Content.Dateline;
import org.warraq.report.Content.Meeting;
import org.warraq.report.Content.Paragraph;
import org.warraq.report.Content.Participant;
import org.warraq.report.MergeChoice;
import org.warraq.report.MergeRow;
import org.warraq.report.PartName;
import org.warraq.report.comparison.MergeParts.Group;

/** Puts a merged content together from what was chosen. */
public final class MergeResult {

    private final MergeParts mine;
    private final MergeParts theirs;
    private final Map<String, MergeChoice> chosen = new HashMap<>();

    public MergeResult(MergeParts mine, MergeParts theirs) {
        this.mine = mine;
        this.theirs = theirs;
    }

    public void choose(MergeRow row, MergeChoice choice) {
        chosen.put(row.part(), choice == MergeChoice.BOTH && !row.holdsBoth() ? row.choice() : choice);
    }

    /** Paragraphs stand as in {@code first}; what only {@code second} has stands after what it follows there. */
    public Content inOrderOf(MergeParts first, MergeParts second) {
        List<Assembled> groups = new ArrayList<>();
        Set<String> placed = new LinkedHashSet<>();
        for (Group group : first.groups()) {
            groups.add(new Assembled(group.background(), group.ids()));
            placed.addAll(group.ids());
        }
        for (Group group : second.groups()) {
            for (int i = 0; i < group.ids().size(); i++) {
                if (!placed.contains(group.ids().get(i))) {
                    place(groups, group, i);
                }
            }
        }
        return content(groups);
    }

    private static void place(List<Assembled> groups, Group from, int index) {
        String id = from.ids().get(index);
        if (index > 0) {
            for (Assembled group : groups) {
                int before = group.ids.indexOf(from.ids().get(index - 1));
                if (before >= 0) {
                    group.ids.add(before + 1, id);
                    return;
                }
            }
        }
        home(groups, from).ids.add(0, id);
    }

    private static Assembled home(List<Assembled> groups, Group from) {
        for (Assembled group : groups) {
            boolean shares = group.ids.stream().anyMatch(from.ids()::contains);
            if ((group.background == null) == (from.background() == null)
                    && (shares || from.isLike(group.background))) {
                return group;
            }
        }
        Assembled made = new Assembled(from.background(), List.of());
        groups.add(made);
        return made;
    }

    /** A group that is being put together. */
    private static final class Assembled {
        private final @Nullable Background background;
        private final List<String> ids;

        Assembled(@Nullable Background background, List<String> ids) {
            this.background = background;
            this.ids = new ArrayList<>(ids);
        }
    }

    private Content content(List<Assembled> groups) {
        List<Background> background = new ArrayList<>();
        for (Assembled group : groups.subList(1, groups.size())) {
            List<Paragraph> paragraphs = paragraphs(group.ids);
            if (!paragraphs.isEmpty() || group.ids.isEmpty()) {
                background.add(new Background(date(group), report(group), paragraphs));
            }
        }
        String headline = text("headline");
        return new Content(
                headline == null ? "" : headline,
                dateline(),
                meeting(),
                paragraphs(groups.get(0).ids),
                background,
                text("byline"),
                text(PartName.PUBLIC_NOTE.text()));
    }

    private List<Paragraph> paragraphs(List<String> ids) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (String id : ids) {
            String kept = id.startsWith(MergeParts.NEW) ? null : id;
            String one = mine.texts().get(id);
            String other = theirs.texts().get(id);
            MergeChoice choice = chosen.get(id);
            if (choice == MergeChoice.BOTH && one != null && other != null) {
                paragraphs.add(new Paragraph(kept, one));
                paragraphs.add(new Paragraph(null, other));
                continue;
            }
            String text = choice == MergeChoice.THEIRS ? other : one;
            if (text != null) {
                paragraphs.add(new Paragraph(kept, text));
            }
        }
        return paragraphs;
    }

    private @Nullable LocalDate date(Assembled group) {
        for (String id : group.ids) {
            String name = "date." + id;
            if (chosen.containsKey(name)) {
                String date = text(name);
                return date == null ? null : LocalDate.parse(date);
            }
        }
        return group.background == null ? null : group.background.date();
    }

    private static java.util.@Nullable UUID report(Assembled group) {
        return group.background == null ? null : group.background.reportId();
    }

    private @Nullable Dateline dateline() {
        String date = text("dateline.date");
        Dateline dateline = new Dateline(
                text("dateline.place"), date == null ? null : LocalDate.parse(date), text("dateline.agency"));
        return dateline.equals(new Dateline(null, null, null)) ? null : dateline;
    }

    private @Nullable Meeting meeting() {
        String date = text("meeting.date");
        Meeting meeting =
                new Meeting(date == null ? null : LocalDate.parse(date), text("meeting.place"), participants());
        return meeting.equals(new Meeting(null, null, List.of())) ? null : meeting;
    }

    private List<Participant> participants() {
        MergeChoice choice = chosen.getOrDefault("participants", MergeChoice.MINE);
        Set<Participant> all = new LinkedHashSet<>();
        if (choice != MergeChoice.THEIRS) {
            all.addAll(participants(mine));
        }
        if (choice != MergeChoice.MINE) {
            all.addAll(participants(theirs));
        }
        return List.copyOf(all);
    }

    private static List<Participant> participants(MergeParts side) {
        Meeting meeting = side.content().meeting();
        return meeting == null ? List.of() : meeting.participants();
    }

    private @Nullable String text(String name) {
        String one = mine.texts().get(name);
        String other = theirs.texts().get(name);
        return switch (chosen.getOrDefault(name, MergeChoice.MINE)) {
            case MINE -> one;
            case THEIRS -> other;
            case BOTH -> one + " / " + other;
        };
    }
}
