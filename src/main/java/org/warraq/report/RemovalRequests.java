package org.warraq.report;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.database.Page;
import org.warraq.journal.Chain;
import org.warraq.journal.Entry;
import org.warraq.journal.Journal;
import org.warraq.language.Language;
import org.warraq.people.People;
import org.warraq.people.Permissions;
import org.warraq.people.Person;
import org.warraq.people.Reason;
import org.warraq.people.Refusal;
import org.warraq.people.Verb;
import org.warraq.report.Removals.Removal;

/** Taking out what a version says: one admin asks, another confirms or refuses, and the report's journal tells of it. */
@Component
public class RemovalRequests {

    private final Reports reports;
    private final Versions versions;
    private final Removals removals;
    private final Journal journal;
    private final People people;

    RemovalRequests(Reports reports, Versions versions, Removals removals, Journal journal, People people) {
        this.reports = reports;
        this.versions = versions;
        this.removals = removals;
        this.journal = journal;
        this.people = people;
    }

    /** @throws Refusal 409 if it is taken out already, or asked for already */
    @Transactional
    public Removal ask(Person actor, UUID report, Language language, int number, Reason reason) {
        Permissions.require(actor, Verb.REMOVE_VERSION);
        reports.lock(report);
        Person admin = admin(actor);
        Version version = versions.find(report, language, number).orElseThrow(() -> Refusal.unknown("version"));
        if (version.isRemoved()) {
            throw Refusal.conflict("version-removed", number);
        }
        if (removals.of(report, language, number)
                .filter(Removal::isOpen)
                .filter(this::stillAsked)
                .isPresent()) {
            throw Refusal.conflict("removal-asked-already");
        }
        UUID id = removals.ask(version, admin, reason);
        write(version.reportId(), Entry.by(admin, "removal-asked"), language, number, reason);
        return removals.find(id).orElseThrow();
    }

    /** @throws Refusal 403 for whoever asked for it, 409 if it was confirmed already */
    @Transactional
    public Removal confirm(Person actor, UUID id) {
        Permissions.require(actor, Verb.REMOVE_VERSION);
        Removal asked = find(id);
        reports.lock(asked.reportId());
        Person admin = admin(actor);
        requireOpen(id);
        if (asked.askedBy().equals(admin.username())) {
            throw Refusal.forbidden("removal-by-two");
        }
        removals.confirm(asked, admin);
        Entry entry = Entry.by(admin, "removal-confirmed").detail(asked.askedBy());
        write(asked.reportId(), entry, asked.language(), asked.number(), Reason.of(asked.reason()));
        return find(id);
    }

    /**
     * Leaves the text where it is; whoever asked takes it back by this.
     *
     * @throws Refusal 409 if it was decided already
     */
    @Transactional
    public Removal refuse(Person actor, UUID id, Reason reason) {
        Permissions.require(actor, Verb.REMOVE_VERSION);
        Removal asked = find(id);
        reports.lock(asked.reportId());
        Person admin = admin(actor);
        requireOpen(id);
        removals.refuse(asked, admin, reason);
        boolean own = asked.askedBy().equals(admin.username());
        Entry entry =
                Entry.by(admin, own ? "removal-taken-back" : "removal-refused").detail(asked.askedBy());
        write(asked.reportId(), entry, asked.language(), asked.number(), reason);
        return find(id);
    }

    private void requireOpen(UUID id) {
        Removal now = find(id);
        if (now.isDone()) {
            throw Refusal.conflict("version-removed", now.number());
        }
        if (!now.isOpen()) {
            throw Refusal.conflict("removal-decided");
        }
    }

    /** Those that wait for a decision. */
    public List<Removal> open(Person actor) {
        Permissions.require(actor, Verb.REMOVE_VERSION);
        return removals.open(Page.LIMIT);
    }

    /** Those that were decided, newest first. */
    public Page<Removal> decided(Person actor, @Nullable String cursor, int limit) {
        Permissions.require(actor, Verb.REMOVE_VERSION);
        return removals.decided(cursor, limit);
    }

    public Page<Removal> page(Person actor, @Nullable String cursor, int limit) {
        Permissions.require(actor, Verb.REMOVE_VERSION);
        return removals.page(cursor, limit);
    }

    /** What was asked about a version; everybody in the newsroom may know. */
    public Optional<Removal> of(UUID report, Language language, int number) {
        return removals.of(report, language, number);
    }

    // Who asked may have ceased to be an admin: then nobody can confirm it, and another may ask anew.
    private boolean stillAsked(Removal removal) {
        return people.byUsername(removal.askedBy())
                .filter(asker -> Permissions.may(asker, Verb.REMOVE_VERSION))
                .isPresent();
    }

    private void write(UUID report, Entry entry, Language language, int number, Reason reason) {
        journal.append(
                Chain.of(report), entry.language(language).version(number).because(reason));
    }

    private Removal find(UUID id) {
        return removals.find(id).orElseThrow(() -> Refusal.unknown("removal"));
    }

    private Person admin(Person actor) {
        return Permissions.require(people.lock(actor.id()), Verb.REMOVE_VERSION);
    }
}
