package org.warraq.desk.translating;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.warraq.editing.SegmentEditing;
import org.warraq.editing.SegmentLeases;
import org.warraq.editing.SegmentLeases.Mark;
import org.warraq.language.Language;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.translation.Origin;
import org.warraq.translation.SegmentState;
import org.warraq.web.EntityTags;

/** Segments over HTTP. */
@RestController
@RequestMapping("/api/reports/{report}/translations/{language}/segments")
@Tag(name = "Translation")
class SegmentApi {

    private final SegmentEditing translating;
    private final SegmentLeases presence;

    SegmentApi(SegmentEditing translating, SegmentLeases presence) {
        this.translating = translating;
        this.presence = presence;
    }

    record Items(List<SegmentView> items) {}

    /**
     * @param origin what the target was made from, where that is a suggestion
     * @param confirmUnedited whether a fuzzy match or a machine's proposal is meant to stand as it is
     * @param unedited another name for the same
     */
    record Save(
            @Nullable String target,
            @Nullable SegmentState state,
            @Nullable Origin origin,
            @Nullable Boolean confirmUnedited,
            @Nullable Boolean unedited) {

        SegmentEditing.Saving saving() {
            List<Refusal.FieldError> missing = new ArrayList<>();
            if (target == null) {
                missing.add(new Refusal.FieldError("target", "required"));
            }
            if (state == null) {
                missing.add(new Refusal.FieldError("state", "required"));
            }
            if (origin != null && origin.kind() == null) {
                missing.add(new Refusal.FieldError("origin.kind", "required"));
            }
            if (target == null || state == null || !missing.isEmpty()) {
                throw Refusal.invalid(missing);
            }
            return new SegmentEditing.Saving(target, state, origin, isMeant());
        }

        private boolean isMeant() {
            return Boolean.TRUE.equals(confirmUnedited) || Boolean.TRUE.equals(unedited);
        }
    }

    record Saved(UUID id, SegmentState state, String etag) {}

    @GetMapping
    Items list(Person me, @PathVariable UUID report, @PathVariable Language language) {
        Map<UUID, Mark> marks = presence.marks(me, report, language);
        return new Items(translating.segments(report, language).stream()
                .map(segment -> SegmentView.of(segment, marks.get(segment.id())))
                .toList());
    }

    @GetMapping("/{id}")
    ResponseEntity<SegmentView> one(
            Person me, @PathVariable UUID report, @PathVariable Language language, @PathVariable UUID id) {
        SegmentView found = list(me, report, language).items().stream()
                .filter(segment -> segment.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.unknown("segment"));
        return ResponseEntity.ok().eTag(found.etag()).body(found);
    }

    @PutMapping("/{id}")
    ResponseEntity<Saved> save(
            Person me,
            @PathVariable UUID report,
            @PathVariable Language language,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestBody Save save) {
        int version = EntityTags.required(match);
        SegmentEditing.Saving saving = save.saving();
        String tag = EntityTags.of(translating.save(me, report, language, id, saving, version));
        return ResponseEntity.ok().eTag(tag).body(new Saved(id, saving.state(), tag));
    }
}
