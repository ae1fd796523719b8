package org.warraq.workflow;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.warraq.language.Keyed;
import org.warraq.language.KeyedEnums;
import org.warraq.language.Language;
import org.warraq.people.Person;

/** The versions a report had at the moments whoever decides on it may want to read it against. One statement. */
@Component
public class SeenVersions {

    /** Since when something may have changed. */
    public enum Since implements Keyed {
        /** Since readers were last given it. */
        RELEASE,
        /** Since it was last returned from its approval, in this round. */
        RETURN,
        /** Since the same person looked at it before, see {@link org.warraq.translation.LastViewed}. */
        LOOK
    }

    // A version has the time at which its transaction began: one that was under way during a look was not seen.
    private static final String OF = """
            select since, language, max(number) as number
            from (select 'release' as since, language, version as number
                  from release_edition
                  where report_id = :report
                    and number = (select max(number) from release where report_id = :report and kind <> 'withdrawal')
                  union all
                  select 'return', language, number
                  from version
                  where report_id = :report
                    and created_at <= (select max(decided_at) from decision
                                       where report_id = :report and round = :round
                                         and stage = 'approve' and decision = 'return')
                  union all
                  select 'look', version.language, version.number
                  from version
                  join last_look as look on look.report_id = version.report_id and look.language = version.language
                  where version.report_id = :report and look.person_id = :me and version.created_at <= look.before_at - interval '1 minute') as seen
            group by since, language
            """;

    private final JdbcClient jdbc;

    SeenVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest version of each language at each of those moments; what never came is left out. */
    public Map<Since, Map<Language, Integer>> of(Person me, UUID report, int round) {
        Map<Since, Map<Language, Integer>> seen = new EnumMap<>(Since.class);
        jdbc.sql(OF)
                .param("report", report)
                .param("round", round)
                .param("me", me.id())
                .query(row -> {
                    seen.computeIfAbsent(KeyedEnums.of(Since.class, row.getString("since")), any -> new TreeMap<>())
                            .put(Language.of(row.getString("language")), row.getInt("number"));
                });
        return seen;
    }
}
