package org.warraq.journal;

import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.warraq.people.Reason;

/**
 * An entry as it stands in the journal.
 *
 * @param chain the chain's name
 * @param seq from 1, without gaps
 * @param actor the person's id; {@code null} where the product did it by itself
 * @param sha256 over the RFC 8785 form of everything else here
 */
public record JournalLine(
        String chain,
        long seq,
        Instant at,
        @Nullable UUID actor,
        String action,
        @Nullable String stage,
        @Nullable String language,
        @Nullable Integer version,
        @Nullable String reason,
        @Nullable String detail,
        byte[] previousSha256,
        byte[] sha256) {

    static JournalLine seal(Chain chain, long seq, Instant at, Entry entry, byte[] previous) {
        String language = entry.language() == null ? null : entry.language().tag();
        JournalLine unsealed = new JournalLine(
                chain.name(),
                seq,
                at,
                entry.actor(),
                entry.action(),
                entry.stage(),
                language,
                entry.version(),
                Reason.wordsOrNull(entry.reason()),
                entry.detail(),
                previous,
                previous);
        return unsealed.sealed();
    }

    private JournalLine sealed() {
        return new JournalLine(
                chain, seq, at, actor, action, stage, language, version, reason, detail, previousSha256, seal());
    }

    /** What {@link #sha256} has to be, computed from the other columns. */
    byte[] seal() {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("chain", chain);
        columns.put("seq", Long.toString(seq));
        columns.put("at", at.toString());
        columns.put("actor", actor);
        columns.put("action", action);
        columns.put("stage", stage);
        columns.put("language", language);
        columns.put("version", version);
        columns.put("reason", reason);
        columns.put("detail", detail);
        columns.put("previousSha256", HexFormat.of().formatHex(previousSha256));
        return CanonicalJson.sha256(columns);
    }
}
