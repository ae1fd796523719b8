package org.warraq.desk.administration;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.warraq.people.Person;
import org.warraq.workflow.StandingStill;
import org.warraq.workflow.Standstill;

/** What waits for nobody, for programs. */
@RestController
@RequestMapping("/api/standing-still")
@Tag(name = "Operation")
class StandingStillApi {

    private final StandingStill standing;

    StandingStillApi(StandingStill standing) {
        this.standing = standing;
    }

    record Answer(List<Item> items) {}

    /** See {@link Standstill}. */
    record Item(
            String id,
            Standstill.Kind kind,
            UUID reportId,
            Instant since,
            @Nullable String error,
            int tries,
            @Nullable Instant nextTry) {

        static Item of(Standstill one) {
            return new Item(one.id(), one.kind(), one.reportId(), one.since(), one.error(), one.tries(), one.nextTry());
        }
    }

    @GetMapping
    Answer all(Person me) {
        return new Answer(standing.all(me).stream().map(Item::of).toList());
    }

    @PostMapping("/{id}/retry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retry(Person me, @PathVariable String id) {
        standing.retry(me, id);
    }
}
