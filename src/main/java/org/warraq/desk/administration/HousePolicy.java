package org.warraq.desk.administration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.journal.Chain;
import org.warraq.journal.Entry;
import org.warraq.journal.Journal;
import org.warraq.people.Membership;
import org.warraq.people.Permissions;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.people.Verb;
import org.warraq.translation.Checks;
import org.warraq.translation.Filled;
import org.warraq.translation.HouseStyle;
import org.warraq.translation.Policies;
import org.warraq.translation.Policy;

/** What admins lay down about texts: how grave each finding is, and how the house writes. Everybody here may read it. */
@Component
class HousePolicy {

    private static final List<String> SEVERITIES = List.of("off", "warning", "error");

    private final Checks checks;
    private final Policies policies;
    private final Membership membership;
    private final Journal journal;

    HousePolicy(Checks checks, Policies policies, Membership membership, Journal journal) {
        this.checks = checks;
        this.policies = policies;
        this.membership = membership;
        this.journal = journal;
    }

    /**
     * The policy with every check in it.
     *
     * @param severities by check, in the order of their findings
     */
    record Stated(
            Map<String, String> severities, HouseStyle style, Filled filled, boolean suggesterWrites, int rowVersion) {}

    Stated present(Person actor) {
        Permissions.require(actor, Verb.READ_POLICY);
        Policy policy = policies.present();
        Map<String, String> severities = new LinkedHashMap<>();
        checks.all()
                .forEach((check, error) ->
                        severities.put(check, policy.severities().getOrDefault(check, byItself(error))));
        return new Stated(severities, policy.style(), policy.filled(), policy.suggesterWrites(), policy.rowVersion());
    }

    /**
     * @param severities those left out stay as they are
     * @throws Refusal 403 for anybody but an admin, 412 if it changed meanwhile, 422 for a check or a severity unknown
     */
    @Transactional
    public Stated change(
            Person actor,
            int version,
            Map<String, String> severities,
            HouseStyle style,
            Filled filled,
            boolean suggesterWrites) {
        Person admin = membership.admin(actor, Verb.CHANGE_POLICY);
        requireKnown(severities);
        Stated before = present(admin);
        Map<String, String> wanted = new LinkedHashMap<>(before.severities());
        wanted.putAll(severities);
        Map<String, String> unusual = new LinkedHashMap<>(wanted);
        unusual.entrySet()
                .removeIf(one -> byItself(Boolean.TRUE.equals(checks.all().get(one.getKey())))
                        .equals(one.getValue()));
        policies.change(admin, version, unusual, style, filled, suggesterWrites);
        List<Entry> entries = entries(admin, before, wanted, style, filled);
        if (suggesterWrites != before.suggesterWrites()) {
            entries.add(Entry.by(admin, "policy-changed")
                    .detail("suggester-writes: " + before.suggesterWrites() + " → " + suggesterWrites));
        }
        if (!entries.isEmpty()) {
            journal.append(Chain.NEWSROOM, entries);
        }
        return present(admin);
    }

    private static List<Entry> entries(
            Person admin, Stated before, Map<String, String> wanted, HouseStyle style, Filled filled) {
        List<Entry> entries = new ArrayList<>();
        wanted.forEach((check, severity) -> {
            String earlier = before.severities().get(check);
            if (!severity.equals(earlier)) {
                entries.add(Entry.by(admin, "policy-changed").detail(check + ": " + earlier + " → " + severity));
            }
        });
        if (filled != before.filled()) {
            entries.add(Entry.by(admin, "policy-changed")
                    .detail("filled: " + before.filled().key() + " → " + filled.key()));
        }
        if (!style.equals(before.style())) {
            entries.add(Entry.by(admin, "style-changed").detail(style.summary()));
        }
        return entries;
    }

    private void requireKnown(Map<String, String> severities) {
        List<Refusal.FieldError> wrong = new ArrayList<>();
        severities.forEach((check, severity) -> {
            if (!checks.all().containsKey(check) || !SEVERITIES.contains(severity)) {
                wrong.add(new Refusal.FieldError("severities." + check, "policy-unknown"));
            }
        });
        if (!wrong.isEmpty()) {
            throw Refusal.invalid(wrong);
        }
    }

    private static String byItself(boolean error) {
        return error ? "error" : "warning";
    }
}
