package org.warraq.desk.memory;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.warraq.database.Page;
import org.warraq.desk.Lists;
import org.warraq.language.Language;
import org.warraq.memory.Unit;
import org.warraq.memory.UnitChanges;
import org.warraq.memory.Units;
import org.warraq.people.Person;
import org.warraq.people.Reason;
import org.warraq.web.EntityTags;

/** The memory's units one by one, for admins and editors. */
@RestController
@RequestMapping("/api/memory/units")
@Tag(name = "Translation")
class UnitApi {

    private final Units units;
    private final UnitChanges changes;

    UnitApi(Units units, UnitChanges changes) {
        this.units = units;
        this.changes = changes;
    }

    record Changes(List<UnitChanges.Change> items) {}

    record Tagged(@JsonUnwrapped Unit unit, String etag) {

        static Tagged of(Unit unit) {
            return new Tagged(unit, EntityTags.of(unit.rowVersion()));
        }
    }

    /** @param texts by language; the others stay */
    record Correction(
            @Nullable Map<Language, String> texts, @Nullable String reason) {}

    /** Newest first. */
    @GetMapping
    Page<Tagged> list(
            Person me,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return Lists.page(() -> units.page(me, cursor, Lists.limit(limit))).map(Tagged::of);
    }

    @GetMapping("/{id}")
    ResponseEntity<Tagged> get(Person me, @PathVariable UUID id) {
        return answer(units.get(me, id));
    }

    /** What it said before it was changed, of a unit that was deleted as well; the newest first, at most 100. */
    @GetMapping("/{id}/changes")
    Changes changes(Person me, @PathVariable UUID id) {
        return new Changes(changes.of(me, id));
    }

    @PutMapping("/{id}")
    ResponseEntity<Tagged> correct(
            Person me,
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Correction correction) {
        return answer(units.correct(
                me,
                id,
                EntityTags.required(ifMatch),
                Objects.requireNonNullElse(correction.texts(), Map.of()),
                Reason.of(correction.reason())));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(
            Person me,
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestParam(required = false, defaultValue = "") String reason) {
        units.delete(me, id, EntityTags.required(ifMatch), Reason.of(reason));
    }

    private static ResponseEntity<Tagged> answer(Unit unit) {
        return ResponseEntity.ok().eTag(EntityTags.of(unit.rowVersion())).body(Tagged.of(unit));
    }
}
