package org.warraq.translation.checks;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.warraq.translation.checks.AuthorityRecords.Mention;

/**
 * A term of the source, found by its lemma, has no allowed translation in the target, or a forbidden one. What is forbidden
 * for a term may stand where the source has something else.
 */
final class TermsCheck implements Check {

    private final Mentions terms;

    TermsCheck(AuthorityRecords records) {
        this.terms = new Mentions(records, true);
    }

    @Override
    public String name() {
        return "terms";
    }

    @Override
    public boolean isError() {
        return true;
    }

    @Override
    public void pair(Text source, Text target, FoundCollector notes) {
        if (!target.isWritten()) {
            return;
        }
        Set<UUID> meant = terms.in(source).stream().map(Mention::id).collect(Collectors.toSet());
        List<Mention> there = terms.in(target).stream()
                .filter(one -> meant.contains(one.id()))
                .toList();
        terms.missing(source, target, "terms-missing", notes);
        terms.wrong(target, there, "terms-forbidden", notes);
    }
}
