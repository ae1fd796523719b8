package org.warraq.desk.administration;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.warraq.people.Person;
import org.warraq.people.Reason;
import org.warraq.web.EntityTags;
import org.warraq.workflow.ModelChanges;

/** The diagrams and decision tables in force, by call. */
@RestController
@RequestMapping("/api/models")
@Tag(name = "Operation")
class ModelApi {

    private final ModelChanges models;

    ModelApi(ModelChanges models) {
        this.models = models;
    }

    /** @param offered names of the product's own that are others than those in force */
    record Answer(
            int set,
            @Nullable String by,
            @Nullable String reason,
            Instant at,
            List<String> files,
            List<String> offered,
            String etag) {}

    /** @param model the file, as text */
    record Put(@Nullable String model, @Nullable String reason) {}

    @GetMapping
    ResponseEntity<Answer> get(Person me) {
        ModelChanges.Stated set = models.inForce(me);
        String etag = EntityTags.of(set.number());
        return ResponseEntity.ok()
                .eTag(etag)
                .body(new Answer(set.number(), set.by(), set.reason(), set.at(), set.files(), models.offers(me), etag));
    }

    @PutMapping("/{name}")
    ResponseEntity<Answer> put(
            Person me,
            @PathVariable String name,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Put put) {
        byte[] content = Objects.requireNonNullElse(put.model(), "").getBytes(UTF_8);
        int base = EntityTags.required(ifMatch);
        models.put(me, base, Map.of(name, content), Reason.of(put.reason()));
        return get(me);
    }

    @PostMapping("/{name}/packaged")
    ResponseEntity<Answer> packaged(
            Person me,
            @PathVariable String name,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Put put) {
        models.putPackaged(me, EntityTags.required(ifMatch), name, Reason.of(put.reason()));
        return get(me);
    }
}
