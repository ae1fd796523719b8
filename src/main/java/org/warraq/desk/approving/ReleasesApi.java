package org.warraq.desk.approving;

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
import org.warraq.people.Person;
import org.warraq.publication.PastReleases;
import org.warraq.report.Reports;

/** What of a report was released, and when. */
@RestController
@RequestMapping("/api/reports/{id}/releases")
@Tag(name = "Reports")
class ReleasesApi {

    private final PastReleases releases;
    private final Reports reports;

    ReleasesApi(PastReleases releases, Reports reports) {
        this.releases = releases;
        this.reports = reports;
    }

    @GetMapping
    Page<PastReleases.Past> list(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        reports.get(id);
        return Lists.page(() -> releases.page(id, cursor, Lists.limit(limit)));
    }

    @PostMapping("/{number}/close")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(Person me, @PathVariable UUID id, @PathVariable int number, @RequestBody GivenReason why) {
        releases.close(me, id, number, why.required());
    }
}
