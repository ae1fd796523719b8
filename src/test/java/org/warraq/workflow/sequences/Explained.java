package org.warraq.workflow.sequences;

import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The state of a report as its journal alone tells it. */
final class Explained {

    private static final Set<String> UNDERWAY = Set.of("translate", "review", "approve");
    private static final Set<String> READ = Set.of("published");

    // Asking for a withdrawal, refusing and confirming it leave the report, and a round that runs, where they are.
    private static final Map<String, Set<String>> AFTER = Map.ofEntries(
            Map.entry("report-started", Set.of("draft")),
            Map.entry("update-started", Set.of("draft")),
            Map.entry("correction-started", Set.of("draft")),
            Map.entry("update-of-translations-started", UNDERWAY),
            Map.entry("correction-of-translations-started", UNDERWAY),
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
        Set<String> released = Set.of("spiked");
        for (JsonNode entry : journal) {
            String action = entry.get("action").asString();
            state = switch (action) {
                case "taken-back" -> Set.of(entry.get("stage").asString());
                // what is given up leaves what readers see
                case "report-spiked" -> released;
                default -> AFTER.getOrDefault(action, state);
            };
            if (action.startsWith("released-") || action.equals("withdrawn")) {
                released = state;
            }
        }
        return state;
    }

    /** Whether the round that runs, or ran last, is a correction. */
    static boolean isCorrection(JsonNode journal) {
        boolean correction = false;
        for (JsonNode entry : journal) {
            String action = entry.get("action").asString();
            correction = action.endsWith("-started") ? action.startsWith("correction-") : correction;
        }
        return correction;
    }

    /** Whether a withdrawal was asked for that nobody has confirmed or refused. */
    static boolean isWithdrawalOpen(JsonNode journal) {
        boolean open = false;
        for (JsonNode entry : journal) {
            open = switch (entry.get("action").asString()) {
                case "withdrawal-asked" -> true;
                case "withdrawal-refused", "withdrawal-confirmed" -> false;
                default -> open;
            };
        }
        return open;
    }
}
