package org.warraq.desk.journal;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.warraq.journal.JournalLine;
import org.warraq.workflow.ReasonCode;

/**
 * A journal entry in the HTTP contract. Everything its seal is over is here: whoever has an export can compute it again.
 *
 * @param chain a report's id, or {@code newsroom}
 * @param actor a username; {@code null} where the product did it by itself
 * @param reasonCode why something was returned, from the short list; read from the detail, which is sealed
 */
public record JournalJson(
        String chain,
        long seq,
        Instant at,
        @Nullable String actor,
        @Nullable UUID actorId,
        String action,
        @Nullable String stage,
        @Nullable String language,
        @Nullable Integer version,
        @Nullable String reason,
        @Nullable ReasonCode reasonCode,
        @Nullable String detail,
        String sha256,
        String previousSha256) {

    public static JournalJson of(JournalLine line, Map<UUID, String> usernames) {
        HexFormat hex = HexFormat.of();
        return new JournalJson(
                line.chain(),
                line.seq(),
                line.at(),
                line.actor() == null ? null : usernames.get(line.actor()),
                line.actor(),
                line.action(),
                line.stage(),
                line.language(),
                line.version(),
                line.reason(),
                CodedReturns.code(line),
                line.detail(),
                hex.formatHex(line.sha256()),
                hex.formatHex(line.previousSha256()));
    }
}
