package org.warraq.desk.administration;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.warraq.journal.Checkpoints;
import org.warraq.journal.Verification;
import org.warraq.people.Permissions;
import org.warraq.people.Person;
import org.warraq.people.Verb;

/** Whether every chain still holds. */
@RestController
@RequestMapping("/api/journal")
@Tag(name = "Operation")
class VerificationApi {

    private final ChainKeeping keeping;

    VerificationApi(ChainKeeping keeping) {
        this.keeping = keeping;
    }

    /** @param checkpoint what the chains were compared with, where with one */
    record Answer(
            int chains,
            long entries,
            long versions,
            List<Verification.Break> broken,
            @JsonInclude(JsonInclude.Include.NON_NULL) ChainKeeping.@Nullable Against checkpoint) {

        static Answer of(ChainKeeping.Outcome outcome) {
            return new Answer(
                    outcome.chains(), outcome.entries(), outcome.versions(), outcome.broken(), outcome.checkpoint());
        }
    }

    @GetMapping("/verification")
    Answer verify(Person me) {
        return Answer.of(keeping.verify(me));
    }

    /** Every chain, and whether all that an exported checkpoint saw still stands. */
    @PostMapping("/verification")
    Answer verify(Person me, @RequestBody SentCheckpoint sent) {
        Permissions.require(me, Verb.VERIFY_CHAINS);
        return Answer.of(keeping.verify(me, sent.checkpoint()));
    }

    @PostMapping("/checkpoints")
    @ResponseStatus(HttpStatus.CREATED)
    Checkpoints.Checkpoint checkpoint(Person me) {
        return keeping.checkpoint(me);
    }
}
