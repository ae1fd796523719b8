package org.warraq.lexicon;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.warraq.database.DatabaseTrouble;
import org.warraq.language.Language;
import org.warraq.report.Contents;
import org.warraq.report.Parts;

/**
 * In how many reports a record's forms stand, counted over the latest version of every edition. The words of a version are
 * kept under an index, put there after it was cut; a count is one statement and needs no text read.
 */
@Component
public class Usage {

    private static final int AT_ONCE = 50;
    private static final int MOST_BEFORE_COUNTING = 20;

    private static final String DUE = """
            select due.report_id, due.language, version.number, version.content
            from lexicon_text as due
            join edition on edition.report_id = due.report_id and edition.language = due.language
            join version on version.report_id = edition.report_id and version.language = edition.language
                        and version.number = edition.version
            where due.due
            order by due.report_id, due.language limit :limit
            for update of due skip locked
            """;

    private static final String KEEP = """
            update lexicon_text set due = false, words = :words, keys = :keys, stems = :stems
            where report_id = :report and language = :language
            """;

    private static final String COUNT = """
            select form.entry_id, count(distinct used.report_id) as reports,
                   count(distinct release.report_id) as released
            from lexicon_form as form
            join lexicon_entry as entry on entry.id = form.entry_id
            join lexicon_text as used on used.language = form.language and used.words @> form.words
             and position(form.phrase in case entry.kind when 'term' then used.stems else used.keys end) > 0
            left join release on release.report_id = used.report_id
            where form.entry_id = any (cast(:ids as uuid[]))
            group by form.entry_id
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    Usage(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
    }

    /**
     * Where a record is used.
     *
     * @param reports all, as the newsroom sees every report
     * @param released those of them that readers have seen
     */
    public record Count(int reports, int released) {
        public static final Count NONE = new Count(0, 0);
    }

    /** By record; one without use is {@link Count#NONE}. */
    public Map<UUID, Count> of(Collection<UUID> ids) {
        // Mostly nothing is due: what was cut a moment ago counts too.
        int rounds = 1;
        while (keptMany() && rounds < MOST_BEFORE_COUNTING) {
            rounds++;
        }
        Map<UUID, Count> counts = new LinkedHashMap<>();
        ids.forEach(id -> counts.put(id, Count.NONE));
        jdbc.sql(COUNT).param("ids", ids.toArray(UUID[]::new)).query(row -> {
            counts.put(row.getObject("entry_id", UUID.class), new Count(row.getInt("reports"), row.getInt("released")));
        });
        return counts;
    }

    // Where the database takes no changes, what is known already is counted.
    private boolean keptMany() {
        try {
            return keepSome() == AT_ONCE;
        } catch (RuntimeException e) {
            if (!DatabaseTrouble.leavesReading(e)) {
                throw e;
            }
            return false;
        }
    }

    @Scheduled(fixedDelay = 30_000, initialDelay = 20_000)
    void keepUp() {
        int kept;
        do {
            kept = keepSome();
        } while (kept == AT_ONCE);
    }

    private record Due(UUID report, Language language, String content) {}

    private int keepSome() {
        Integer kept = transactions.execute(status -> {
            List<Due> due = jdbc.sql(DUE)
                    .param("limit", AT_ONCE)
                    .query((row, number) -> new Due(
                            row.getObject("report_id", UUID.class),
                            Language.of(row.getString("language")),
                            row.getString("content")))
                    .list();
            due.forEach(this::keep);
            return due.size();
        });
        return kept == null ? 0 : kept;
    }

    private void keep(Due due) {
        List<String> parts = Parts.of(Contents.parse(due.content())).stream()
                .map(part -> part.text())
                .toList();
        jdbc.sql(KEEP)
                .param("words", TextWords.words(due.language(), parts).toArray(String[]::new))
                .param("keys", TextWords.keys(parts))
                .param("stems", TextWords.stems(due.language(), parts))
                .param("report", due.report())
                .param("language", due.language().tag())
                .update();
    }
}
