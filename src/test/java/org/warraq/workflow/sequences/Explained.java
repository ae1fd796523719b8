package org.warraq.workflow.sequences;

import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The state of a report as its journal alone tells it. */
final class Explained {

    private static final Set<String> UNDERWAY = Set.of("translate", "review", "approve");
    private static final Set<String> READ = Set.of("published");

    // Asking for a withdrawal, refusing and confirming it leave a report where it is.
    private static final Map<String, Set<String>> AFTER = Map.ofEntries(
            Map.entry("report-started", Set.of("draft")),
            Map.entry("update-started", Set.of("draft")),
            Map.entry("correction-started", Set.of("draft")),
            Map.entry("draft-submitted", UNDERWAY),
            Map.entry("translation-submitted", Set.of("review")),
            Map.entry("translation-accepted", Set.of("approve")),
            Map.entry("translation-returned", Set.of("translate")),
            Map.entry("report-returned", Set.of("draft")),
            Map.entry("editions-returned", Set.of("translate")),
            Map.entry("report-approved", Set.of("scheduled")),
            Map.entry("report-recalled", Set.of("approve")),
            Map.entry("released-publication", READ),
            Map.entry("released-update", READ),
            Map.entry("released-correction", READ),
            Map.entry("withdrawn", Set.of("withdrawn")));

    private Explained() {}

    /** @param journal its entries, the oldest first */
    static Set<String> by(JsonNode journal) {
        Set<String> state = Set.of();
        boolean released = false;
        for (JsonNode entry : journal) {
            String action = entry.get("action").asString();
            released |= action.startsWith("released-");
            state = switch (action) {
                case "taken-back" -> Set.of(entry.get("stage").asString());
                // an update that is given up leaves what readers see
                case "report-spiked" -> Set.of(released ? "published" : "spiked");
                default -> AFTER.getOrDefault(action, state);
            };
        }
        return state;
    }
}
