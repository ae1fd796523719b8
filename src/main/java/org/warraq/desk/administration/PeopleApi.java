package org.warraq.desk.administration;

import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.warraq.database.Page;
import org.warraq.desk.Lists;
import org.warraq.language.Language;
import org.warraq.people.LanguagePair;
import org.warraq.people.Member;
import org.warraq.people.Membership;
import org.warraq.people.Person;
import org.warraq.people.Role;
import org.warraq.web.EntityTags;

/** People, for admins' programs. */
@RestController
@RequestMapping("/api/people")
class PeopleApi {

    private final Staff staff;

    PeopleApi(Staff staff) {
        this.staff = staff;
    }

    record Colleague(
            UUID id,
            String username,
            String name,
            Language language,
            boolean enabled,
            List<Role> roles,
            List<LanguagePair> pairs,
            Instant createdAt,
            String etag) {

        static Colleague of(Member member) {
            Person person = member.person();
            return new Colleague(
                    person.id(),
                    person.username(),
                    person.name(),
                    person.language(),
                    member.enabled(),
                    person.roles().stream().sorted().toList(),
                    person.pairs().stream()
                            .sorted(Comparator.comparing(LanguagePair::key))
                            .toList(),
                    member.createdAt(),
                    EntityTags.of(member.rowVersion()));
        }
    }

    record NewColleague(
            @Nullable String username,
            @Nullable String name,
            @Nullable Language language,
            @Nullable Set<Role> roles,
            @Nullable Set<LanguagePair> pairs) {}

    record Link(String link) {}

    @GetMapping
    Page<Colleague> list(
            Person actor,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return Lists.page(() -> staff.page(actor, cursor, Lists.limit(limit))).map(Colleague::of);
    }

    @GetMapping("/{id}")
    ResponseEntity<Colleague> get(Person actor, @PathVariable UUID id) {
        return answer(staff.get(actor, id));
    }

    @PostMapping
    ResponseEntity<Colleague> add(Person actor, @RequestBody NewColleague wanted) {
        Member added = staff.add(
                actor,
                Optional.ofNullable(wanted.username()).orElse(""),
                Optional.ofNullable(wanted.name()).orElse(""),
                Optional.ofNullable(wanted.language()).orElse(actor.language()),
                Optional.ofNullable(wanted.roles()).orElse(Set.of()),
                Optional.ofNullable(wanted.pairs()).orElse(Set.of()));
        return ResponseEntity.created(URI.create("/api/people/" + added.person().id()))
                .eTag(EntityTags.of(added.rowVersion()))
                .body(Colleague.of(added));
    }

    @PatchMapping("/{id}")
    ResponseEntity<Colleague> change(
            Person actor,
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Membership.Change change) {
        return answer(staff.change(actor, id, EntityTags.required(ifMatch), change));
    }

    /** A link to choose a password with, once, within an hour. */
    @PostMapping("/{id}/link")
    ResponseEntity<Link> invite(Person actor, @PathVariable UUID id) {
        URI link = Invitations.link(staff.invite(actor, id));
        return ResponseEntity.created(link).body(new Link(link.toString()));
    }

    private static ResponseEntity<Colleague> answer(Member member) {
        return ResponseEntity.ok().eTag(EntityTags.of(member.rowVersion())).body(Colleague.of(member));
    }
}
