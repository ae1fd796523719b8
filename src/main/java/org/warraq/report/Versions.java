package org.warraq.report;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.journal.CanonicalJson;
import org.warraq.language.Language;
import org.warraq.people.Refusal;

/** The version store: cuts versions and reads them. Nothing here, or anywhere, changes one. */
@Component
public class Versions {

    // The number is looked up first and the version by its whole key: a plain join may read every version of the
    // edition and throw all but one away, because most editions have one.
    private static final String LATEST_OF = """
            select version.*
            from edition
            cross join lateral (
                select * from version
                where version.report_id = edition.report_id and version.language = edition.language
                  and version.number = edition.version
                limit 1) as version
            where edition.report_id = :report and edition.language = any (cast(:languages as text[]))
            """;

    // Writing the version, how it falls into segments, and moving the edition to it is one statement: none stands
    // without the others.
    private static final String CUT = """
            with cut as (
                insert into version (report_id, language, number, round, source_version, author, created_at, kind, note,
                                     content, content_sha256, previous_sha256, sha256)
                values (:report, :language, :number, :round, :source, :author, :at, :kind, :note,
                        :content, :contentSha256, :previous, :sha256)),
            fallen as (
                insert into version_segments (report_id, language, number, segments)
                select :report, :language, :number, :segments where cast(:segments as text) is not null)
            update edition set version = :number, headline = :headline
            where report_id = :report and language = :language and coalesce(version, 0) = :base
            """;

    private static final String ONE = """
            select * from version where report_id = :report and language = :language and number = :number
            """;

    private static final String LATEST = """
            select * from version
            where report_id = :report and language = :language
              and number = (select version from edition where report_id = :report and language = :language)
            """;

    private static final String LIST = """
            select version.report_id, version.language, version.number, version.round, version.source_version,
                   version.author, version.created_at, version.kind, version.note,
                   case when version.content = '' then '' else '{' end as content,
                   version.content_sha256, version.previous_sha256, version.sha256
            from version
            where report_id = :report and language = :language and number < :before
            order by number desc limit :limit
            """;

    private static final String WHOLE = """
            select * from version
            where report_id = :report and language = :language and number < :before
            order by number desc limit :limit
            """;

    private static final String MENTIONS = """
            select exists (select 1 from version
                           where report_id = :report and language = :language
                             and position('"id":"' || :id || '"' in content) > 0)
            """;

    private final JdbcClient jdbc;

    Versions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is to become a version.
     *
     * @param base the number it was made from: the edition's latest, or the cut is refused as stale; {@code null} takes
     *     whatever is the latest
     */
    public record Cut(
            Report report,
            Language language,
            Content content,
            UUID author,
            Version.Kind kind,
            @Nullable String note,
            @Nullable Integer base,
            @Nullable Integer sourceVersion) {}

    /** Each edition's latest version; an edition without one is not in it. One statement. */
    public Map<Language, Version> latestOf(UUID report, Language... languages) {
        Map<Language, Version> latest = new HashMap<>();
        jdbc.sql(LATEST_OF)
                .param("report", report)
                .param("languages", Arrays.stream(languages).map(Language::tag).toArray(String[]::new))
                .query(VersionRow::read)
                .list()
                .forEach(version -> latest.put(version.language(), version));
        return latest;
    }

    /**
     * Cuts a version; the caller holds the report's lock.
     *
     * @return its number; the latest's where nothing differs from it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int cut(Cut cut) {
        return cut(cut, latestOf(cut.report().id(), cut.language()).get(cut.language()));
    }

    /** The same where the caller has read the edition's latest version under the lock already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int cut(Cut cut, @Nullable Version latest) {
        return cut(cut, latest, null);
    }

    /**
     * The same for a translation.
     *
     * @param segments how its text falls into segments, as JSON, kept beside the version for ever
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int cut(Cut cut, @Nullable Version latest, @Nullable String segments) {
        int number = latest == null ? 0 : latest.number();
        if (cut.base() != null && cut.base() != number) {
            throw Refusal.stale(number);
        }
        String content = CanonicalJson.of(cut.content());
        if (latest != null && latest.says(content, cut.sourceVersion())) {
            return number;
        }
        return insert(version(cut, latest, content), number, cut.content().headline(), segments);
    }

    private static Version version(Cut cut, @Nullable Version latest, String content) {
        byte[] before = latest == null ? CanonicalJson.NOTHING_BEFORE : latest.sha256();
        return new Version(
                        cut.report().id(),
                        cut.language(),
                        latest == null ? 1 : latest.number() + 1,
                        cut.report().round(),
                        cut.sourceVersion(),
                        cut.author(),
                        cut.report().readAt(),
                        cut.kind(),
                        cut.note(),
                        content,
                        CanonicalJson.digest(content.getBytes(StandardCharsets.UTF_8)),
                        before,
                        before)
                .sealed();
    }

    private int insert(Version version, int base, String headline, @Nullable String segments) {
        int moved = jdbc.sql(CUT)
                .param("report", version.reportId())
                .param("language", version.language().tag())
                .param("number", version.number())
                .param("round", version.round())
                .param("source", version.sourceVersion(), Types.INTEGER)
                .param("author", version.author())
                .param("at", Timestamp.from(version.createdAt()))
                .param("kind", version.kind().key())
                .param("note", version.note(), Types.VARCHAR)
                .param("content", version.content())
                .param("contentSha256", version.contentSha256())
                .param("previous", version.previousSha256())
                .param("sha256", version.sha256())
                .param("headline", headline)
                .param("segments", segments, Types.VARCHAR)
                .param("base", base)
                .update();
        if (moved != 1) {
            throw Refusal.stale(version.number());
        }
        return version.number();
    }

    public Optional<Version> latest(UUID report, Language language) {
        return jdbc.sql(LATEST)
                .param("report", report)
                .param("language", language.tag())
                .query(VersionRow::read)
                .optional();
    }

    public Optional<Version> find(UUID report, Language language, int number) {
        return jdbc.sql(ONE)
                .param("report", report)
                .param("language", language.tag())
                .param("number", number)
                .query(VersionRow::read)
                .optional();
    }

    /** Newest first, with nothing of their content but whether it was removed, from the one before {@code before}. */
    public List<Version> list(UUID report, Language language, int before, int limit) {
        return jdbc.sql(LIST)
                .param("report", report)
                .param("language", language.tag())
                .param("before", before)
                .param("limit", limit)
                .query(VersionRow::read)
                .list();
    }

    /** The same with their content. */
    public List<Version> whole(UUID report, Language language, int before, int limit) {
        return jdbc.sql(WHOLE)
                .param("report", report)
                .param("language", language.tag())
                .param("before", before)
                .param("limit", limit)
                .query(VersionRow::read)
                .list();
    }

    /** Whether any version of the edition ever had a paragraph of this id. */
    public boolean everHad(UUID report, Language language, String paragraphId) {
        return jdbc.sql(MENTIONS)
                .param("report", report)
                .param("language", language.tag())
                .param("id", paragraphId)
                .query(Boolean.class)
                .single();
    }
}
