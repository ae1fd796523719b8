package org.warraq.translation;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.database.CachedSnapshot;
import org.warraq.database.Notice;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.translation.checks.AllChecks;
import org.warraq.translation.checks.AuthorityRecords;
import org.warraq.translation.checks.Found;

/** The newsroom's policy about its texts, and the checks it makes. Kept on each node until somebody changes it. */
@Component
public class Policies {

    private static final String READ_STYLE = "select * from house_style";
    private static final String READ_SEVERITIES = "select check_name, severity from check_severity";

    private static final String CHANGE_STYLE = """
            update house_style set months = :months, digits = :digits, honorifics = :honorifics,
                                   arabic_quotes = :arabicQuotes, english_quotes = :englishQuotes, filled = :filled,
                                   suggester_writes = :suggesterWrites,
                                   changed_by = :by, changed_at = clock(), row_version = row_version + 1
            where row_version = :version
            """;

    private static final String FORGET_SEVERITIES = "delete from check_severity";
    private static final String KEEP_SEVERITY =
            "insert into check_severity (check_name, severity) values (:check, :severity)";

    private final JdbcClient jdbc;
    private final CachedSnapshot<Valid> valid;

    Policies(JdbcClient jdbc, AuthorityRecords records) {
        this.jdbc = jdbc;
        this.valid = new CachedSnapshot<>(() -> {
            Policy policy = present();
            return new Valid(policy, new AllChecks(policy.style(), records));
        });
    }

    /** A policy and the checks that follow it. */
    public record Valid(Policy policy, AllChecks checks) {

        String severity(Found found) {
            return policy.severity(found.check(), checks.errors().getOrDefault(found.check(), false));
        }
    }

    public Valid valid() {
        return valid.get();
    }

    /** As the database has it now. */
    public Policy present() {
        Map<String, String> severities = new TreeMap<>();
        jdbc.sql(READ_SEVERITIES).query(row -> {
            severities.put(row.getString(1), row.getString(2));
        });
        return jdbc.sql(READ_STYLE)
                .query((row, number) -> new Policy(
                        severities,
                        new HouseStyle(
                                row.getString("months"),
                                row.getString("digits"),
                                row.getString("honorifics"),
                                row.getString("arabic_quotes"),
                                row.getString("english_quotes")),
                        Filled.of(row.getString("filled")),
                        row.getBoolean("suggester_writes"),
                        row.getInt("row_version")))
                .single();
    }

    /**
     * @param version the row version the change is based on
     * @throws Refusal 412 if it changed meanwhile
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void change(
            Person by,
            int version,
            Map<String, String> severities,
            HouseStyle style,
            Filled filled,
            boolean suggesterWrites) {
        valid.changing();
        int changed = jdbc.sql(CHANGE_STYLE)
                .param("months", style.months())
                .param("digits", style.digits())
                .param("honorifics", style.honorifics())
                .param("arabicQuotes", style.arabicQuotes())
                .param("englishQuotes", style.englishQuotes())
                .param("filled", filled.key())
                .param("suggesterWrites", suggesterWrites)
                .param("by", by.id())
                .param("version", version)
                .update();
        if (changed != 1) {
            throw Refusal.stale(present().rowVersion());
        }
        jdbc.sql(FORGET_SEVERITIES).update();
        severities.forEach((check, severity) -> jdbc.sql(KEEP_SEVERITY)
                .param("check", check)
                .param("severity", severity)
                .update());
    }

    @EventListener
    void heard(Notice notice) {
        if (notice.channel() == Notice.Channel.POLICY) {
            valid.invalidate();
        }
    }
}
