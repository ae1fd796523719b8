package org.warraq.desk.translating;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.warraq.editing.MachineProposals;
import org.warraq.language.Language;
import org.warraq.people.Person;
import org.warraq.web.OutsideTransaction;

/** Proposals by a machine over HTTP: asked for one by one, since each text goes out of the house. */
@RestController
@Tag(name = "Translation")
class MachineApi {

    private final MachineProposals proposals;

    MachineApi(MachineProposals proposals) {
        this.proposals = proposals;
    }

    /** @param match always {@code machine} */
    record Proposal(String target, String match) {}

    @OutsideTransaction
    @PostMapping("/api/reports/{report}/translations/{language}/segments/{segment}/machine")
    Proposal propose(
            Person me, @PathVariable UUID report, @PathVariable Language language, @PathVariable UUID segment) {
        return new Proposal(proposals.propose(me, report, language, segment), "machine");
    }
}
