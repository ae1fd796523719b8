package org.warraq.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a content says that is no text of any language: dates, the agency, chosen names; and what of it changed. */
public final class Facts {

    /**
     * One fact that is another one now.
     *
     * @param field {@code dateline.date}, {@code dateline.agency}, {@code meeting.date},
     *     {@code meeting.participants.0.nameId}, {@code meeting.participants.0.part}, {@code meeting.participants.0.side},
     *     {@code background.0.date}, {@code background.0.reportId}
     */
    public record Change(
            String field, @Nullable String before, @Nullable String after) {}

    private Facts() {}

    /** Sorted by field. */
    public static List<Change> between(Content before, Content after) {
        Map<String, String> old = of(before);
        Map<String, String> made = of(after);
        TreeSet<String> fields = new TreeSet<>(old.keySet());
        fields.addAll(made.keySet());
        List<Change> changes = new ArrayList<>();
        for (String field : fields) {
            if (!Objects.equals(old.get(field), made.get(field))) {
                changes.add(new Change(field, old.get(field), made.get(field)));
            }
        }
        return changes;
    }

    private static Map<String, String> of(Content content) {
        Map<String, String> facts = new LinkedHashMap<>();
        Content.Dateline dateline = content.dateline();
        if (dateline != null) {
            put(facts, "dateline.date", dateline.date());
            put(facts, "dateline.agency", dateline.agency());
        }
        Content.Meeting meeting = content.meeting();
        if (meeting != null) {
            put(facts, "meeting.date", meeting.date());
            for (int i = 0; i < meeting.participants().size(); i++) {
                Content.Participant one = meeting.participants().get(i);
                String path = "meeting.participants." + i;
                put(facts, path + ".nameId", one.nameId());
                put(
                        facts,
                        path + ".part",
                        one.part() == null ? null : one.part().key());
                put(facts, path + ".side", one.side());
            }
        }
        for (int i = 0; i < content.background().size(); i++) {
            put(facts, "background." + i + ".date", content.background().get(i).date());
            put(
                    facts,
                    "background." + i + ".reportId",
                    content.background().get(i).reportId());
        }
        return facts;
    }

    private static void put(Map<String, String> facts, String field, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            facts.put(field, value.toString());
        }
    }
}
