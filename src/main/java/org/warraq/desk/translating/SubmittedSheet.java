package org.warraq.desk.translating;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What was sent with the form of a translation: one text, the version it is based on, and one tick for each segment. */
public final class SubmittedSheet {

    /** What an address of a form without any segment carries. */
    static final SubmittedSheet NOTHING = new SubmittedSheet(Map.of());

    private static final String TARGET = "target.";

    private final Map<UUID, One> all;

    private SubmittedSheet(Map<UUID, One> all) {
        this.all = all;
    }

    /** @param ticked what that means is the stage's: confirmed while translating, marked while reviewing */
    public record One(String target, int version, boolean ticked) {}

    public static SubmittedSheet of(Map<String, String> parameters) {
        Map<UUID, One> all = new HashMap<>();
        parameters.forEach((name, value) -> {
            if (name.startsWith(TARGET)) {
                String id = name.substring(TARGET.length());
                all.put(UUID.fromString(id), one(parameters, id, value));
            }
        });
        return new SubmittedSheet(all);
    }

    private static One one(Map<String, String> parameters, String id, String value) {
        String version = parameters.getOrDefault("version." + id, "0");
        return new One(
                // Browsers send line ends as CR LF whatever was typed.
                value.replace("\r\n", "\n"), Integer.parseInt(version), parameters.containsKey("tick." + id));
    }

    Optional<One> of(UUID segment) {
        return Optional.ofNullable(all.get(segment));
    }
}
