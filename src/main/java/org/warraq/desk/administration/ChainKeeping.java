package org.warraq.desk.administration;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.warraq.journal.Chain;
import org.warraq.journal.CheckpointCheck;
import org.warraq.journal.Checkpoints;
import org.warraq.journal.Checkpoints.Checkpoint;
import org.warraq.journal.Entry;
import org.warraq.journal.Journal;
import org.warraq.journal.Verification;
import org.warraq.people.Permissions;
import org.warraq.people.Person;
import org.warraq.people.Verb;
import org.warraq.report.VersionChains;

/** Verifying all chains and making checkpoints over them, for admins; pages and JSON share it. */
@Component
class ChainKeeping {

    private final Verification entries;
    private final VersionChains versions;
    private final Checkpoints checkpoints;
    private final CheckpointCheck check;
    private final Journal journal;
    private final TransactionOperations transactions;

    ChainKeeping(
            Verification entries,
            VersionChains versions,
            Checkpoints checkpoints,
            CheckpointCheck check,
            Journal journal,
            TransactionOperations transactions) {
        this.entries = entries;
        this.versions = versions;
        this.checkpoints = checkpoints;
        this.check = check;
        this.journal = journal;
        this.transactions = transactions;
    }

    /** @param heads how many heads the checkpoint holds, each of which must still stand */
    record Against(Instant at, CheckpointCheck.Signed signature, int heads) {}

    /**
     * What was found.
     *
     * @param chains how many were walked, those of journals and those of versions
     * @param checkpoint what they were compared with; {@code null} where with none
     */
    record Outcome(
            int chains,
            long entries,
            long versions,
            List<Verification.Break> broken,
            @Nullable Against checkpoint) {}

    Outcome verify(Person me) {
        Permissions.require(me, Verb.VERIFY_CHAINS);
        Verification.Result lines = entries.verify();
        Verification.Result texts = versions.verify();
        return new Outcome(
                lines.chains() + texts.chains(),
                lines.links(),
                texts.links(),
                both(lines.broken(), texts.broken()),
                null);
    }

    /** The same, and whether all that a checkpoint saw still stands. */
    Outcome verify(Person me, Checkpoint checkpoint) {
        Outcome walked = verify(me);
        CheckpointCheck.Result result = check.check(checkpoint);
        return new Outcome(
                walked.chains(),
                walked.entries(),
                walked.versions(),
                both(walked.broken(), result.broken()),
                new Against(checkpoint.at(), result.signed(), result.heads()));
    }

    /** Made, and told in the newsroom's journal, so that one that was never kept is known of; it sees its own entry, too. */
    Checkpoint checkpoint(Person me) {
        Permissions.require(me, Verb.MAKE_CHECKPOINT);
        transactions.executeWithoutResult(status -> journal.append(Chain.NEWSROOM, Entry.by(me, "checkpoint-made")));
        return checkpoints.make();
    }

    private static List<Verification.Break> both(List<Verification.Break> one, List<Verification.Break> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
