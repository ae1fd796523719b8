package org.warraq.site;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Language;
import org.warraq.report.Content;
import org.warraq.report.Contents;
import org.warraq.report.Report;
import org.warraq.report.Version;

/**
 * A report in one language, as readers see it now.
 *
 * @param slug its name in addresses, the same in all languages
 * @param source the language it was written in
 * @param release which of its releases this is, from 1
 * @param kind {@code publication}, {@code update} or {@code correction}
 * @param note what readers are told about an update or correction
 * @param removed whether the text was taken out after it was released; {@code content} is empty then
 * @param sha256 of the content
 */
record ReleasedReport(
        UUID id,
        String slug,
        Language language,
        Language source,
        int release,
        String kind,
        Instant releasedAt,
        Instant firstReleasedAt,
        @Nullable String note,
        Content content,
        boolean removed,
        String sha256) {

    /**
     * As it would be if it were released now.
     *
     * @param latest what readers would see
     * @param before what they see now; {@code null} if nothing
     * @param first when it first came out; now, where it has not
     * @param kind what it would be to them
     * @param beside what they would be told where the text does not say it
     */
    static ReleasedReport preview(
            Report report,
            Version latest,
            @Nullable ReleasedReport before,
            Instant first,
            String kind,
            @Nullable String beside) {
        Content content = Contents.parse(latest.content());
        return new ReleasedReport(
                report.id(),
                report.slug(),
                latest.language(),
                report.sourceLanguage(),
                before == null ? 1 : before.release() + 1,
                kind,
                report.readAt(),
                first,
                content.tells() ? content.publicNote() : beside,
                content,
                false,
                "");
    }

    public boolean isTranslation() {
        return !language.equals(source);
    }

    /** Whether it was changed since it first came out. */
    public boolean isChanged() {
        return !kind.equals("publication");
    }

    /** Where the reader finds it. */
    public String path() {
        return Addresses.report(language, slug);
    }

    /** Where the reader finds what it said before. */
    public String historyPath() {
        return Addresses.history(language, slug);
    }

    /** Where the reader finds it as one of its releases had it. */
    public String releasePath(int number) {
        return path() + "/releases/" + number;
    }

    /** Changes whenever anything about it does. */
    String mark() {
        return id + "/" + language + "/" + release + "/" + sha256 + (removed ? "/removed" : "");
    }
}
