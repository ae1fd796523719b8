package org.warraq.memory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Language;

/**
 * An approved pair of texts, or more where a file brought more languages.
 *
 * @param tuid what it is called in the file it came from
 * @param sourceLanguage from which it was translated
 * @param reportId where it was released; another newsroom's report where the unit is theirs
 * @param translator the name of who translated it, as it was then
 * @param context where it stood; null where nothing is known of that
 * @param carried what its TMX file said besides
 * @param sides in the order of the file, the source first where we learnt it
 * @param rowVersion its {@code ETag}
 * @param superseded see {@link Match#superseded}
 * @param correctedElsewhere see {@link Match#correctedElsewhere}
 */
public record Unit(
        UUID id,
        @Nullable String tuid,
        Language sourceLanguage,
        boolean approved,
        @Nullable Instant approvedAt,
        @Nullable UUID reportId,
        @Nullable Integer version,
        @Nullable String translator,
        @Nullable String reviewer,
        @Nullable Context context,
        @Nullable Instant createdAt,
        @Nullable Instant changedAt,
        @Nullable String carried,
        List<Side> sides,
        int rowVersion,
        @Nullable Replacement superseded,
        @Nullable Replacement correctedElsewhere) {

    public Unit {
        sides = List.copyOf(sides);
    }

    /** One that is not in the memory yet. */
    public Unit(
            UUID id,
            @Nullable String tuid,
            Language sourceLanguage,
            boolean approved,
            @Nullable Instant approvedAt,
            @Nullable UUID reportId,
            @Nullable Integer version,
            @Nullable String translator,
            @Nullable String reviewer,
            @Nullable Context context,
            @Nullable Instant createdAt,
            @Nullable Instant changedAt,
            @Nullable String carried,
            List<Side> sides,
            int rowVersion) {
        this(
                id,
                tuid,
                sourceLanguage,
                approved,
                approvedAt,
                reportId,
                version,
                translator,
                reviewer,
                context,
                createdAt,
                changedAt,
                carried,
                sides,
                rowVersion,
                null,
                null);
    }

    /**
     * One of its texts.
     *
     * @param tag BCP 47 as the file had it, such as {@code en-GB}
     * @param markup the text with the inline elements of TMX; null where it has none
     * @param carried what its TMX file said besides
     */
    public record Side(
            Language language,
            String tag,
            String text,
            @Nullable String markup,
            @Nullable String carried) {

        public Side(Language language, String text) {
            this(language, language.tag(), text, null, null);
        }
    }

    /**
     * Where a unit stood.
     *
     * @param lineage see {@link Query#lineage}
     * @param previousKey a hash of the segment before it; null where there was none
     */
    public record Context(
            @Nullable String lineage,
            @Nullable Long previousKey,
            @Nullable Long nextKey) {}

    /** The first text in that language. */
    public @Nullable Side side(Language language) {
        return sides.stream()
                .filter(side -> side.language().equals(language))
                .findFirst()
                .orElse(null);
    }

    public Unit withSides(List<Side> other) {
        return new Unit(
                id,
                tuid,
                sourceLanguage,
                approved,
                approvedAt,
                reportId,
                version,
                translator,
                reviewer,
                context,
                createdAt,
                changedAt,
                carried,
                other,
                rowVersion,
                superseded,
                correctedElsewhere);
    }

    public Unit withCarried(@Nullable String other) {
        return new Unit(
                id,
                tuid,
                sourceLanguage,
                approved,
                approvedAt,
                reportId,
                version,
                translator,
                reviewer,
                context,
                createdAt,
                changedAt,
                other,
                sides,
                rowVersion,
                superseded,
                correctedElsewhere);
    }
}
