package org.warraq.desk.translating;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.warraq.database.Page;
import org.warraq.desk.Lists;
import org.warraq.editing.SegmentHistory;
import org.warraq.editing.SegmentLeases;
import org.warraq.editing.SegmentRestructuring;
import org.warraq.language.Language;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.translation.Segment;
import org.warraq.translation.SplitAndMerge;
import org.warraq.web.EntityTags;

/** What is done with single segments besides saving: splitting and merging, history and undo, having one open. */
@RestController
@RequestMapping("/api/reports/{report}/translations/{language}/segments")
@Tag(name = "Translation")
class SegmentWorkApi {

    private final SegmentRestructuring work;
    private final SegmentHistory history;
    private final SegmentLeases presence;

    SegmentWorkApi(SegmentRestructuring work, SegmentHistory history, SegmentLeases presence) {
        this.work = work;
        this.history = history;
        this.presence = presence;
    }

    /**
     * @param at in the source, in UTF-16 units
     * @param targetAt in the target; left out, all of it stays with the first part
     */
    record Split(@Nullable Integer at, @Nullable Integer targetAt) {}

    /** @param to an entry of the history; left out, what the segment said last */
    record Undo(@Nullable Integer to) {}

    record Items(List<SegmentView> items) {}

    record Kept(int kept) {}

    record Now(UUID id, String etag) {}

    /** Answers both parts. */
    @PostMapping("/{id}/split")
    Items split(
            Person me,
            @PathVariable UUID report,
            @PathVariable Language language,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestBody Split split) {
        int version = EntityTags.required(match);
        if (split.at() == null) {
            throw Refusal.invalid(List.of(new Refusal.FieldError("at", "required")));
        }
        SplitAndMerge.Place place = new SplitAndMerge.Place(split.at(), split.targetAt());
        return new Items(work.split(me, report, language, id, version, place).stream()
                .map(part -> SegmentView.of(part, null))
                .toList());
    }

    /** With the next one of its paragraph. */
    @PostMapping("/{id}/merge")
    ResponseEntity<SegmentView> merge(
            Person me,
            @PathVariable UUID report,
            @PathVariable Language language,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match) {
        return answer(work.merge(me, report, language, id, EntityTags.required(match)));
    }

    /** Its source was changed, and its target is right all the same. */
    @PostMapping("/{id}/still-right")
    ResponseEntity<SegmentView> keep(
            Person me,
            @PathVariable UUID report,
            @PathVariable Language language,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match) {
        return answer(work.keep(me, report, language, id, EntityTags.required(match)));
    }

    /** All whose source was changed in minor ways only. */
    @PostMapping("/still-right")
    Kept keepMinor(Person me, @PathVariable UUID report, @PathVariable Language language) {
        return new Kept(work.keepMinor(me, report, language));
    }

    @GetMapping("/{id}/history")
    Page<SegmentHistory.Said> history(
            Person me,
            @PathVariable UUID report,
            @PathVariable Language language,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return Lists.page(() -> history.page(report, language, id, cursor, Lists.limit(limit)));
    }

    @PostMapping("/{id}/undo")
    ResponseEntity<Now> undo(
            Person me,
            @PathVariable UUID report,
            @PathVariable Language language,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestBody(required = false) @Nullable Undo undo) {
        Integer to = undo == null ? null : undo.to();
        String tag = EntityTags.of(history.undo(me, report, language, id, EntityTags.required(match), to));
        return ResponseEntity.ok().eTag(tag).body(new Now(id, tag));
    }

    /** Opens it, or still has it open; 409 if somebody else has. */
    @PutMapping("/{id}/lease")
    SegmentLeases.Lease take(
            Person me, @PathVariable UUID report, @PathVariable Language language, @PathVariable UUID id) {
        return presence.take(me, report, language, id);
    }

    @DeleteMapping("/{id}/lease")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void free(Person me, @PathVariable UUID report, @PathVariable Language language, @PathVariable UUID id) {
        presence.free(me, report, language, id);
    }

    private static ResponseEntity<SegmentView> answer(Segment segment) {
        SegmentView view = SegmentView.of(segment, null);
        return ResponseEntity.ok().eTag(view.etag()).body(view);
    }
}
