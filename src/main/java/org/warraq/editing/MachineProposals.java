package org.warraq.editing;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.warraq.language.Keys;
import org.warraq.language.Language;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.report.Report;
import org.warraq.report.Reports;
import org.warraq.translation.Machine;
import org.warraq.translation.MachinePolicy;
import org.warraq.translation.Segment;

/** Proposals by a machine, for whoever may write the translation, one segment at a time. They are remembered, not saved. */
@Component
public class MachineProposals {

    // Nothing waits for a stranger with a connection in its hands: what is asked and what is kept are two transactions.
    // Whoever
    // calls is in none, see ConnectionGuard.
    private static final String KEEP = """
            insert into machine_proposal (segment_id, text_key, proposed_at)
            select id, :key, clock() from segment where id = :segment
            on conflict (segment_id) do update set text_key = excluded.text_key, proposed_at = excluded.proposed_at
            """;

    private final SegmentEditing translating;
    private final Machine machine;
    private final MachinePolicy policy;
    private final Reports reports;
    private final TranslationWriters writers;
    private final JdbcClient jdbc;

    MachineProposals(
            SegmentEditing translating,
            Machine machine,
            MachinePolicy policy,
            Reports reports,
            TranslationWriters writers,
            JdbcClient jdbc) {
        this.translating = translating;
        this.machine = machine;
        this.policy = policy;
        this.reports = reports;
        this.writers = writers;
        this.jdbc = jdbc;
    }

    /** Whether it makes sense to offer them for this report. */
    public boolean areOffered(UUID report) {
        return machine.isThere() && policy.mayLeave(reports.get(report));
    }

    /**
     * @return what the machine makes of the segment's source
     * @throws Refusal 403 if they may not write, 404 no such segment, 409 none there or under embargo, 422 languages it does not
     *     know, 503 it does not answer
     */
    public String propose(Person me, UUID id, Language language, UUID segment) {
        Report report = reports.get(id);
        Segment asked = translating.segments(id, language).stream()
                .filter(one -> one.id().equals(segment))
                .findFirst()
                .orElseThrow(() -> Refusal.unknown("segment"));
        if (!writers.may(me, id, language, TranslationVerb.ASK_MACHINE)) {
            throw TranslationWriters.refusal();
        }
        if (asked.isAlone()) {
            throw Refusal.conflict("nothing-to-translate");
        }
        policy.require(report);
        String proposal = machine.propose(report.sourceLanguage(), asked.source(), language);
        jdbc.sql(KEEP)
                .param("segment", segment)
                .param("key", Keys.exact(proposal))
                .update();
        return proposal;
    }
}
