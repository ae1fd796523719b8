package org.warraq.report;

import java.sql.Timestamp;
import java.sql.Types;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.journal.CanonicalJson;
import org.warraq.language.Language;
import org.warraq.language.Sha256;
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

    // Writing the version, how it falls into segments, the ids of its paragraphs, and moving the edition to it is one
    // statement: none stands without the others.
    private static final String CUT = """
            with cut as (
                insert into version (report_id, language, number, round, source_version, author, created_at, kind, note,
                                     content, content_sha256, previous_sha256, sha256)
                values (:report, :language, :number, :round, :source, :author, :at, :kind, :note,
                        :content, :contentSha256, :previous, :sha256)),
            fallen as (
                insert into version_segments (report_id, language, number, segments)
                select :report, :language, :number, :segments where cast(:segments as text) is not null),
            named as (
                insert into edition_paragraph (report_id, language, paragraph_id)
                select :report, :language, id from unnest(cast(:paragraphs as text[])) as id
                on conflict do nothing)
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

    private static final String HEADS = """
            select report_id, language, number, round, source_version, author, created_at, kind, note,
                   content_sha256, previous_sha256, sha256, content = '' as removed
            from version
            where report_id = :report and language = :language and number < :before
            order by number desc limit :limit
            """;

    private static final String WHOLE = """
            select * from version
            where report_id = :report and language = :language and number < :before
            order by number desc limit :limit
            """;

    private static final String THESE = """
            select * from version
            where report_id = :report and language = :language and number = any (:numbers)
            """;

    private static final String KNOWN = """
            select paragraph_id from edition_paragraph
            where report_id = :report and language = :language and paragraph_id = any (cast(:ids as text[]))
            """;

    private static final int AT_ONCE = 20;

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
            VersionKind kind,
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

    /** Hands over these versions one by one, as far as they exist; few of them are in memory at a time. */
    public void each(UUID report, Language language, Collection<Integer> numbers, Consumer<Version> reader) {
        List<Integer> wanted = numbers.stream().sorted().toList();
        for (int i = 0; i < wanted.size(); i += AT_ONCE) {
            jdbc.sql(THESE)
                    .param("report", report)
                    .param("language", language.tag())
                    .param(
                            "numbers",
                            wanted.subList(i, Math.min(i + AT_ONCE, wanted.size()))
                                    .toArray(Integer[]::new))
                    .query(VersionRow::read)
                    .list()
                    .forEach(reader);
        }
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
        if (latest != null && latest.says(cut.content(), content, cut.sourceVersion())) {
            return number;
        }
        return insert(version(cut, latest, content), number, cut.content(), segments);
    }

    private static Version version(Cut cut, @Nullable Version latest, String content) {
        byte[] before =
                latest == null ? CanonicalJson.nothingBefore() : latest.head().sha256();
        VersionHead unsealed = new VersionHead(
                cut.report().id(),
                cut.language(),
                latest == null ? 1 : latest.number() + 1,
                cut.report().round(),
                cut.sourceVersion(),
                cut.author(),
                cut.report().readAt(),
                cut.kind(),
                cut.note(),
                Sha256.of(content),
                before,
                before,
                false);
        return new Version(unsealed.sealed(), content);
    }

    private int insert(Version version, int base, Content said, @Nullable String segments) {
        VersionHead head = version.head();
        int moved = jdbc.sql(CUT)
                .param("report", head.reportId())
                .param("language", head.language().tag())
                .param("number", head.number())
                .param("round", head.round())
                .param("source", head.sourceVersion(), Types.INTEGER)
                .param("author", head.author())
                .param("at", Timestamp.from(head.createdAt()))
                .param("kind", head.kind().key())
                .param("note", head.note(), Types.VARCHAR)
                .param("content", version.content())
                .param("contentSha256", head.contentSha256())
                .param("previous", head.previousSha256())
                .param("sha256", head.sha256())
                .param("headline", said.headline())
                .param("segments", segments, Types.VARCHAR)
                .param("paragraphs", ids(head, said))
                .param("base", base)
                .update();
        if (moved != 1) {
            throw Refusal.stale(head.number());
        }
        return head.number();
    }

    // A translation's paragraphs are its source's.
    private static String[] ids(VersionHead head, Content said) {
        return head.sourceVersion() == null ? said.ids().toArray(String[]::new) : new String[0];
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

    /** Newest first, from the one before {@code before}. */
    public List<VersionHead> heads(UUID report, Language language, int before, int limit) {
        return jdbc.sql(HEADS)
                .param("report", report)
                .param("language", language.tag())
                .param("before", before)
                .param("limit", limit)
                .query(VersionRow::head)
                .list();
    }

    /** The same with what they say. */
    public List<Version> whole(UUID report, Language language, int before, int limit) {
        return jdbc.sql(WHOLE)
                .param("report", report)
                .param("language", language.tag())
                .param("before", before)
                .param("limit", limit)
                .query(VersionRow::read)
                .list();
    }

    /** Which of these ids a paragraph of any version of the source edition ever had. Reads no version. */
    public Set<String> everHad(UUID report, Language language, Collection<String> paragraphIds) {
        String[] ids = paragraphIds.stream().filter(Contents::isParagraphId).toArray(String[]::new);
        if (ids.length == 0) {
            return Set.of();
        }
        return Set.copyOf(jdbc.sql(KNOWN)
                .param("report", report)
                .param("language", language.tag())
                .param("ids", ids)
                .query(String.class)
                .list());
    }
}
