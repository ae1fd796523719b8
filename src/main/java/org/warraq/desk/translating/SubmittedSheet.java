package org.warraq.desk.translating;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.warraq.desk.FormId;
import org.warraq.desk.FormVersion;
import org.warraq.people.Refusal;
import org.warraq.people.Refusal.FieldError;

/** What was sent with the form of a translation: one text, the version it is based on, and one tick for each segment. */
public final class SubmittedSheet {

    /** What an address of a form without any segment carries. */
    static final SubmittedSheet NOTHING = new SubmittedSheet(Map.of(), List.of());

    private static final String TARGET = "target.";

    private final Map<UUID, One> all;
    private final List<FieldError> unread;

    private SubmittedSheet(Map<UUID, One> all, List<FieldError> unread) {
        this.all = all;
        this.unread = unread;
    }

    /** @param ticked what that means is the stage's: confirmed while translating, marked while reviewing */
    public record One(String target, int version, boolean ticked) {}

    /** Reads the fields {@code target.<id>}, {@code version.<id>} and {@code tick.<id>}. */
    public static SubmittedSheet parse(Map<String, String> fields) {
        Map<UUID, One> all = new HashMap<>();
        List<FieldError> unread = new ArrayList<>();
        fields.forEach((name, value) -> {
            if (name.startsWith(TARGET)) {
                String id = name.substring(TARGET.length());
                FormId.parse(id)
                        .ifPresentOrElse(
                                segment -> all.put(segment, one(fields, id, value)),
                                () -> unread.add(new FieldError(name, "typed-elsewhere", name, value)));
            }
        });
        return new SubmittedSheet(all, unread);
    }

    private static One one(Map<String, String> fields, String id, String value) {
        return new One(
                // Browsers send line ends as CR LF whatever was typed.
                value.replace("\r\n", "\n"),
                // What does not say which version it was made from was made from none that is current.
                FormVersion.find(fields.get("version." + id)).orElse(0),
                fields.containsKey("tick." + id));
    }

    /** @throws Refusal 422 if something was typed in a field that belongs to no segment */
    public void requireRead() {
        if (!unread.isEmpty()) {
            throw Refusal.invalid(unread);
        }
    }

    Optional<One> of(UUID segment) {
        return Optional.ofNullable(all.get(segment));
    }
}
