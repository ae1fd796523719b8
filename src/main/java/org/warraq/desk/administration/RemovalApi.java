package org.warraq.desk.administration;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.warraq.database.Page;
import org.warraq.desk.GivenReason;
import org.warraq.desk.Lists;
import org.warraq.language.Language;
import org.warraq.people.Person;
import org.warraq.report.RemovalRequests;
import org.warraq.report.Removals.Removal;

/** Taking out what a version says, by two admins. */
@RestController
@RequestMapping("/api")
@Tag(name = "Operation")
class RemovalApi {

    private final RemovalRequests removing;

    RemovalApi(RemovalRequests removing) {
        this.removing = removing;
    }

    @PostMapping("/reports/{id}/editions/{language}/versions/{number}/removal")
    @ResponseStatus(HttpStatus.CREATED)
    Removal ask(
            Person me,
            @PathVariable UUID id,
            @PathVariable Language language,
            @PathVariable int number,
            @RequestBody GivenReason why) {
        return removing.ask(me, id, language, number, why.required());
    }

    /** Newest first; {@code confirmedAt} is null while the text still stands, {@code refusedAt} unless it goes on standing. */
    @GetMapping("/removals")
    Page<Removal> list(
            Person me,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return Lists.page(() -> removing.page(me, cursor, Lists.limit(limit)));
    }

    @PostMapping("/removals/{id}/confirmation")
    Removal confirm(Person me, @PathVariable UUID id) {
        return removing.confirm(me, id);
    }

    /** The text stands; whoever asked takes it back by this. */
    @PostMapping("/removals/{id}/refusal")
    Removal refuse(Person me, @PathVariable UUID id, @RequestBody GivenReason why) {
        return removing.refuse(me, id, why.required());
    }
}
