package org.warraq.lexicon;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.journal.Chain;
import org.warraq.journal.Entry;
import org.warraq.journal.Journal;
import org.warraq.people.People;
import org.warraq.people.Permissions;
import org.warraq.people.Person;
import org.warraq.people.Reason;
import org.warraq.people.Refusal;
import org.warraq.people.Refusal.FieldError;
import org.warraq.people.Verb;

/**
 * Keeps the records. Anybody with a role may propose one; editors and admins decide, change and merge. Each verb is one
 * transaction with its entry in the newsroom's journal.
 */
@Component
public class Registry {

    private final Authorities authorities;
    private final AuthorityWriter writer;
    private final People people;
    private final Journal journal;

    Registry(Authorities authorities, AuthorityWriter writer, People people, Journal journal) {
        this.authorities = authorities;
        this.writer = writer;
        this.people = people;
        this.journal = journal;
    }

    /** Whether somebody decides about records. */
    public static boolean mayDecide(Person person) {
        return Permissions.may(person, Verb.DECIDE_RECORD);
    }

    /** Any record, whatever its state. @throws Refusal 404 */
    public Authority get(UUID id, boolean name) {
        return authorities
                .find(id)
                .filter(record -> record.kind().isName() == name)
                .orElseThrow(() -> Refusal.unknown(name ? "name" : "term"));
    }

    /** Several at once, of any state; what is unknown is left out. */
    public List<Authority> some(Set<UUID> ids) {
        return authorities.some(ids);
    }

    /** Adds a record: accepted where an editor or admin does it, proposed by anybody else. */
    @Transactional
    public Authority add(Person actor, Particulars wanted) {
        Person by = Permissions.require(people.lock(actor.id()), Verb.PROPOSE_RECORD);
        UUID id = UUID.randomUUID();
        check(id, wanted);
        writer.insert(id, wanted, mayDecide(by) ? State.ACCEPTED : State.PROPOSED, by.id());
        Authority added = authorities.find(id).orElseThrow();
        tell(by, added, mayDecide(by) ? "added" : "proposed", RecordChanges.added(added), null);
        return added;
    }

    /** Changes a record; whoever proposed one may, until it is decided. */
    @Transactional
    public Authority change(Person actor, UUID id, int version, Particulars wanted) {
        Person by = people.lock(actor.id());
        Authority before = get(id, wanted.kind().isName());
        boolean own = before.state() == State.PROPOSED && before.createdBy().equals(by.id());
        if (!own) {
            Permissions.require(by, Verb.DECIDE_RECORD);
        }
        requireOpen(before);
        check(id, wanted);
        if (!writer.change(id, version, wanted)) {
            throw Refusal.stale(before.rowVersion());
        }
        Authority after = authorities.find(id).orElseThrow();
        String changes = RecordChanges.between(before, after);
        if (!changes.isEmpty()) {
            tell(by, after, "changed", changes, null);
        }
        return after;
    }

    @Transactional
    public Authority accept(Person actor, UUID id, boolean name, int version) {
        return decide(actor, id, name, version, State.ACCEPTED, null);
    }

    /** @param reason what whoever proposed it is told */
    @Transactional
    public Authority refuse(Person actor, UUID id, boolean name, int version, Reason reason) {
        return decide(actor, id, name, version, State.REFUSED, reason);
    }

    /**
     * Makes two records one: the forms of the first become allowed forms of the second, wrong ones stay wrong; whatever names
     * the first means the second from now on.
     *
     * @param version of the one that goes
     */
    @Transactional
    public Authority merge(Person actor, UUID id, boolean name, int version, UUID into) {
        Person by = Permissions.require(people.lock(actor.id()), Verb.DECIDE_RECORD);
        Authority goes = get(id, name);
        Authority stays = get(into, name);
        requireOpen(goes);
        requireOpen(stays);
        if (id.equals(into) || goes.particulars().distinctFrom().contains(into)) {
            throw Refusal.conflict(id.equals(into) ? "merge-itself" : "merge-distinct");
        }
        writer.follow(id, into);
        if (!writer.decide(id, version, State.MERGED, null, into)) {
            throw Refusal.stale(goes.rowVersion());
        }
        Particulars both = Merging.of(stays.particulars(), goes.particulars());
        check(into, both);
        if (!writer.change(into, stays.rowVersion(), both)) {
            throw Refusal.stale(stays.rowVersion());
        }
        Authority merged = authorities.find(into).orElseThrow();
        tell(by, goes, "merged", RecordChanges.named(goes) + " → " + RecordChanges.named(merged), null);
        return merged;
    }

    private Authority decide(Person actor, UUID id, boolean name, int version, State state, @Nullable Reason reason) {
        Person by = Permissions.require(people.lock(actor.id()), Verb.DECIDE_RECORD);
        Authority before = get(id, name);
        if (before.state() != State.PROPOSED) {
            throw Refusal.conflict("not-proposed");
        }
        if (!writer.decide(id, version, state, Reason.wordsOrNull(reason), null)) {
            throw Refusal.stale(before.rowVersion());
        }
        Authority after = authorities.find(id).orElseThrow();
        tell(by, after, state.key(), RecordChanges.named(after), reason);
        return after;
    }

    private void check(UUID id, Particulars wanted) {
        Rules.check(wanted);
        Set<UUID> others = new LinkedHashSet<>(wanted.distinctFrom());
        Set<UUID> known = new HashSet<>();
        authorities.some(others).stream()
                .filter(other -> other.kind().isName() == wanted.kind().isName() && other.state() != State.MERGED)
                .forEach(other -> known.add(other.id()));
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < wanted.distinctFrom().size(); i++) {
            UUID other = wanted.distinctFrom().get(i);
            if (other.equals(id) || !known.contains(other)) {
                errors.add(new FieldError(
                        "distinctFrom[" + i + "]", other.equals(id) ? "distinct-itself" : "distinct-unknown"));
            }
        }
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
    }

    private void tell(Person by, Authority record, String what, String detail, @Nullable Reason reason) {
        String action = (record.kind().isName() ? "name-" : "term-") + what;
        journal.append(Chain.NEWSROOM, Entry.by(by, action).detail(detail).because(reason));
    }

    private static void requireOpen(Authority record) {
        if (record.state() == State.MERGED || record.state() == State.REFUSED) {
            throw Refusal.conflict("record-closed");
        }
    }
}
