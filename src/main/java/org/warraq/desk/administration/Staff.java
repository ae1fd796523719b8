package org.warraq.desk.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.database.Page;
import org.warraq.journal.Chain;
import org.warraq.journal.Entry;
import org.warraq.journal.Journal;
import org.warraq.language.Language;
import org.warraq.people.LanguagePair;
import org.warraq.people.Member;
import org.warraq.people.Membership;
import org.warraq.people.OneTimeCodes;
import org.warraq.people.People;
import org.warraq.people.Permissions;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.people.Role;
import org.warraq.people.Verb;

/** What admins do about people. Each verb is one transaction with its journal entries, and asks who may. */
@Component
class Staff {

    private final People people;
    private final Membership membership;
    private final OneTimeCodes codes;
    private final Journal journal;

    Staff(People people, Membership membership, OneTimeCodes codes, Journal journal) {
        this.people = people;
        this.membership = membership;
        this.codes = codes;
        this.journal = journal;
    }

    /** Everyone, for admins, and for editors, who assign tasks to them. */
    Page<Member> page(Person actor, @Nullable String cursor, int limit) {
        Permissions.require(actor, Verb.READ_PEOPLE);
        return people.page(cursor, limit);
    }

    Member get(Person actor, UUID id) {
        Permissions.require(actor, Verb.READ_PEOPLE);
        return people.member(id).orElseThrow(() -> Refusal.unknown("person"));
    }

    @Transactional
    public Member add(
            Person actor, String username, String name, Language language, Set<Role> roles, Set<LanguagePair> pairs) {
        Person admin = membership.admin(actor, Verb.MANAGE_PEOPLE);
        Person added = membership.add(username, name, language, roles, pairs);
        List<Entry> entries = new ArrayList<>(List.of(entry(admin, "person-added", added.username())));
        entries.addAll(StaffChanges.held(admin, added));
        journal.append(Chain.NEWSROOM, entries);
        return people.member(added.id()).orElseThrow();
    }

    @Transactional
    public Member change(Person actor, UUID id, int version, Membership.Change change) {
        Membership.Changed changed = membership.change(actor, id, version, change);
        List<Entry> entries = StaffChanges.of(actor, changed);
        if (!entries.isEmpty()) {
            journal.append(Chain.NEWSROOM, entries);
        }
        return changed.after();
    }

    /** Makes a code for somebody to choose a password, valid for an hour. @return the code, told this one time */
    @Transactional
    public String invite(Person actor, UUID id) {
        Person admin = membership.admin(actor, Verb.MANAGE_PEOPLE);
        Person invited = people.find(id).orElseThrow(() -> Refusal.unknown("person"));
        String code = codes.forPasswordOf(id);
        journal.append(Chain.NEWSROOM, entry(admin, "link-made", invited.username()));
        return code;
    }

    private static Entry entry(Person actor, String action, String detail) {
        return Entry.by(actor, action).detail(detail);
    }
}
