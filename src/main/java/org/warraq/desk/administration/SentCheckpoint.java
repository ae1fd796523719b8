package org.warraq.desk.administration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.warraq.journal.ChainHead;
import org.warraq.journal.Checkpoints;
import org.warraq.people.Refusal;
import org.warraq.report.Contents;

/** A checkpoint as somebody sends it: anything may be missing. */
public record SentCheckpoint(
        @Nullable Instant at,
        @Nullable Integer chains,
        @Nullable String sha256,
        @Nullable String signature,
        @Nullable List<@Nullable ChainHead> heads) {

    /** @throws Refusal 422 naming what is missing */
    public Checkpoints.Checkpoint checkpoint() {
        if (at == null || chains == null || sha256 == null || heads == null) {
            throw Refusal.invalid(Stream.of("at", "chains", "sha256", "heads")
                    .filter(this::lacks)
                    .map(field -> new Refusal.FieldError(field, "required"))
                    .toList());
        }
        List<ChainHead> whole = new ArrayList<>();
        for (@Nullable ChainHead head : heads) {
            if (head == null || !isWhole(head)) {
                throw Refusal.invalid(List.of(new Refusal.FieldError("heads", "not-allowed")));
            }
            whole.add(head);
        }
        return new Checkpoints.Checkpoint(at, chains, sha256, signature, whole);
    }

    private boolean lacks(String field) {
        return switch (field) {
            case "at" -> at == null;
            case "chains" -> chains == null;
            case "sha256" -> sha256 == null;
            default -> heads == null;
        };
    }

    // Jackson fills what was left out with null, whatever the record says.
    @SuppressWarnings("ConstantValue")
    private static boolean isWhole(ChainHead head) {
        return Objects.nonNull(head.chain())
                && Objects.nonNull(head.sha256())
                && Contents.isKeepable(head.chain())
                && Contents.isKeepable(head.sha256());
    }
}
