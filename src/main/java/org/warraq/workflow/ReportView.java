package org.warraq.workflow;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Language;
import org.warraq.report.Embargo;
import org.warraq.report.ReportState;
import org.warraq.report.RoundKind;
import org.warraq.report.Urgency;

/**
 * A report as the newsroom sees it.
 *
 * @param createdBy a username
 * @param createdByName what people call them
 * @param embargoUntil {@link Embargo#UNTIL_RELEASED} where somebody is to say when
 * @param editions by language tag, without the dropped ones
 * @param released what readers see; {@code null} if nothing
 * @param headline the source edition's
 */
public record ReportView(
        UUID id,
        String slug,
        Language sourceLanguage,
        ReportState state,
        Urgency urgency,
        @JsonIgnore @Nullable Instant embargoUntil,
        String createdBy,
        String createdByName,
        Instant createdAt,
        int round,
        RoundKind roundKind,
        int rowVersion,
        String headline,
        Map<String, EditionView> editions,
        @Nullable ReleaseView released) {

    /** In the contract: a time, {@code released}, or {@code null}. */
    @JsonProperty("embargoUntil")
    @Nullable
    Object embargo() {
        return isUntilReleased() ? Embargo.RELEASED : embargoUntil;
    }

    @JsonIgnore
    public boolean isUntilReleased() {
        return Embargo.UNTIL_RELEASED.equals(embargoUntil);
    }

    /** The time at which its embargo ends; {@code null} where it has none, or ends at no time. */
    public @Nullable Instant embargoTime() {
        return isUntilReleased() ? null : embargoUntil;
    }

    /**
     * One of its editions.
     *
     * @param version the latest; {@code null} before the first
     * @param approvedVersion the latest an editor approved
     * @param releasedVersion what readers see
     * @param stale whether it translates an earlier version of the source than the latest
     */
    public record EditionView(
            String headline,
            @Nullable Integer version,
            @Nullable Integer approvedVersion,
            @Nullable Integer releasedVersion,
            boolean stale,
            @Nullable String stage) {}

    /** The release readers see. */
    public record ReleaseView(int number, RoundKind kind, Instant at) {}
}
