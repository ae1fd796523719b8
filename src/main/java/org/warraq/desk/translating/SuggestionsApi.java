package org.warraq.desk.translating;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.warraq.editing.SegmentEditing;
import org.warraq.language.Language;
import org.warraq.memory.Match;
import org.warraq.memory.Replacement;
import org.warraq.people.Person;
import org.warraq.report.WordDiff;
import org.warraq.translation.Suggestions;
import org.warraq.translation.Suggestions.Known;

/** What helps with a segment, over HTTP. */
@RestController
@Tag(name = "Translation")
class SuggestionsApi {

    private final SegmentEditing translating;

    SuggestionsApi(SegmentEditing translating) {
        this.translating = translating;
    }

    /**
     * @param match {@code context}, {@code exact} or {@code fuzzy}
     * @param sourceDiff from the unit's source to this one
     * @param unitId to be sent as the origin's when it is saved
     * @param superseded by what, where a later release of its report translates the source otherwise
     * @param correctedElsewhere by what, where another report said the same and was corrected
     */
    record MatchView(
            String source,
            String target,
            int score,
            Match.Kind match,
            List<WordDiff.Run> sourceDiff,
            @Nullable UUID reportId,
            @Nullable Instant approvedAt,
            UUID unitId,
            boolean approved,
            @Nullable String translator,
            @Nullable Replacement superseded,
            @Nullable Replacement correctedElsewhere) {

        static MatchView of(Match match) {
            return new MatchView(
                    match.source(),
                    match.target(),
                    match.score(),
                    match.kind(),
                    match.sourceDiff(),
                    match.reportId(),
                    match.approvedAt(),
                    match.unitId(),
                    match.approved(),
                    match.translator(),
                    match.superseded(),
                    match.correctedElsewhere());
        }
    }

    /**
     * @param matches best first
     * @param names in the source, left to right
     * @param terms in the source, left to right
     */
    record Answer(List<MatchView> matches, List<Known> names, List<Known> terms) {}

    @GetMapping("/api/reports/{report}/translations/{language}/segments/{id}/suggestions")
    Answer suggestions(Person me, @PathVariable UUID report, @PathVariable Language language, @PathVariable UUID id) {
        Suggestions.Help help = translating.suggestions(report, language, id);
        return new Answer(
                help.matches().stream().map(MatchView::of).toList(),
                help.mentions().stream().filter(one -> one.kind().isName()).toList(),
                help.mentions().stream().filter(one -> !one.kind().isName()).toList());
    }
}
