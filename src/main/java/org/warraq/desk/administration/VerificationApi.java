package org.warraq.desk.administration;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.warraq.journal.Checkpoints;
import org.warraq.journal.Verification;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.people.Role;
import org.warraq.report.Versions;

/** Whether every chain still holds. */
@RestController
@RequestMapping("/api/journal")
@Tag(name = "Operation")
class VerificationApi {

    private final Verification journal;
    private final Versions versions;
    private final Checkpoints checkpoints;

    VerificationApi(Verification journal, Versions versions, Checkpoints checkpoints) {
        this.journal = journal;
        this.versions = versions;
        this.checkpoints = checkpoints;
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
