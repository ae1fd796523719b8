package org.warraq.desk.live;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.warraq.language.Language;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.report.Reports;

/** What happens to an edition while somebody has it open. */
@RestController
@Tag(name = "Reports")
class EditionEventsApi {

    private final EditionStreams streams;
    private final Reports reports;

    EditionEventsApi(EditionStreams streams, Reports reports) {
        this.streams = streams;
        this.reports = reports;
    }

    /**
     * Server-sent events: {@code presence} with who has the edition open, {@code copy} when its writer's working copy
     * changed, {@code version} with the latest number, {@code task} with the id of a task that changed; of a translation
     * also {@code segment-saved} with a segment's id and {@code etag}, {@code segments-changed} when there are others now,
     * {@code segment-taken} with the id of one that somebody opened or left, {@code note-changed} when something
     * was asked or answered.
     */
    @GetMapping(path = "/api/reports/{id}/editions/{language}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(Person me, @PathVariable UUID id, @PathVariable Language language) {
        if (reports.editions(id).stream()
                .noneMatch(edition -> edition.language().equals(language))) {
            throw Refusal.unknown("edition");
        }
        return streams.open(me, id, language);
    }
}
