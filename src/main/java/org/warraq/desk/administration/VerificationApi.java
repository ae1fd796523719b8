package org.warraq.desk.administration;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.warraq.journal.CheckpointCheck;
import org.warraq.journal.Checkpoints;
import org.warraq.journal.Verification;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.people.Role;
import org.warraq.report.Contents;
import org.warraq.report.Versions;

/** Whether every chain still holds. */
@RestController
@RequestMapping("/api/journal")
@Tag(name = "Operation")
class VerificationApi {

    private final Verification journal;
    private final Versions versions;
    private final Checkpoints checkpoints;
    private final CheckpointCheck check;

    VerificationApi(Verification journal, Versions versions, Checkpoints checkpoints, CheckpointCheck check) {
        this.journal = journal;
        this.versions = versions;
        this.checkpoints = checkpoints;
        this.check = check;
    }

    /** @param chains how many were walked, those of journals and those of versions */
    record Answer(int chains, long entries, long versions, List<Verification.Break> broken) {}

    @GetMapping("/verification")
    Answer verify(Person me) {
        requireAdmin(me);
        Verification.Result entries = journal.verify();
        Verification.Result texts = versions.verify();
        return new Answer(
                entries.chains() + texts.chains(),
                entries.links(),
                texts.links(),
                Stream.concat(entries.broken().stream(), texts.broken().stream())
                        .toList());
    }

    /** @param heads how many heads the checkpoint holds, each of which must still stand */
    record Against(Instant at, CheckpointCheck.Signed signature, int heads) {}

    record AnswerAgainst(
            int chains, long entries, long versions, List<Verification.Break> broken, Against checkpoint) {}

    /** Every chain, and whether all that an exported checkpoint saw still stands. */
    @PostMapping("/verification")
    AnswerAgainst verify(Person me, @RequestBody Sent sent) {
        Answer walked = verify(me);
        Checkpoints.Checkpoint checkpoint = sent.checkpoint();
        CheckpointCheck.Result result = check.check(checkpoint);
        return new AnswerAgainst(
                walked.chains(),
                walked.entries(),
                walked.versions(),
                Stream.concat(walked.broken().stream(), result.broken().stream())
                        .toList(),
                new Against(checkpoint.at(), result.signed(), result.heads()));
    }

    /** A checkpoint as somebody sends it: anything may be missing. */
    record Sent(
            @Nullable Instant at,
            @Nullable Integer chains,
            @Nullable String sha256,
            @Nullable String signature,
            @Nullable List<Checkpoints.@Nullable Head> heads) {

        /** @throws Refusal 422 naming what is missing */
        Checkpoints.Checkpoint checkpoint() {
            if (at == null || chains == null || sha256 == null || heads == null) {
                throw Refusal.invalid(Stream.of("at", "chains", "sha256", "heads")
                        .filter(this::lacks)
                        .map(field -> new Refusal.FieldError(field, "required"))
                        .toList());
            }
            List<Checkpoints.Head> whole = new ArrayList<>();
            for (Checkpoints.@Nullable Head head : heads) {
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
        private static boolean isWhole(Checkpoints.Head head) {
            return Objects.nonNull(head.chain())
                    && Objects.nonNull(head.sha256())
                    && Contents.isKeepable(head.chain())
                    && Contents.isKeepable(head.sha256());
        }
    }

    @PostMapping("/checkpoints")
    @ResponseStatus(HttpStatus.CREATED)
    Checkpoints.Checkpoint checkpoint(Person me) {
        requireAdmin(me);
        return checkpoints.make();
    }

    private static void requireAdmin(Person me) {
        if (!me.is(Role.ADMIN)) {
            throw Refusal.forbidden("admins-only");
        }
    }
}
