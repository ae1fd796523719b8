package org.warraq.desk.translating;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
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
import org.warraq.language.Language;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.translation.SegmentState;
import org.warraq.web.EntityTags;
import org.warraq.workflow.Translating;

/** Segments over HTTP. */
@RestController
@RequestMapping("/api/reports/{report}/translations/{language}/segments")
@Tag(name = "Translation")
class SegmentApi {

    private final Translating translating;

    SegmentApi(Translating translating) {
        this.translating = translating;
    }

    record Items(List<SegmentView> items) {}

    /** @param unedited that a machine's proposal is confirmed word for word */
    record Save(
            @Nullable String target,
            @Nullable SegmentState state,
            @Nullable Boolean unedited) {}

    record Saved(UUID id, SegmentState state, String etag) {}

    @GetMapping
    Items list(Person me, @PathVariable UUID report, @PathVariable Language language) {
        return new Items(translating.segments(report, language).stream()
                .map(SegmentView::of)
                .toList());
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
        List<Refusal.FieldError> missing = new ArrayList<>();
        if (save.target() == null) {
            missing.add(new Refusal.FieldError("target", "required"));
        }
        if (save.state() == null) {
            missing.add(new Refusal.FieldError("state", "required"));
        }
        if (save.target() == null || save.state() == null) {
            throw Refusal.invalid(missing);
        }
        boolean unedited = Boolean.TRUE.equals(save.unedited());
        int now = translating.save(me, report, language, id, save.target(), save.state(), version, unedited);
        String tag = EntityTags.of(now);
        return ResponseEntity.ok().eTag(tag).body(new Saved(id, save.state(), tag));
    }
}
