package org.warraq.workflow.models;

import java.sql.Types;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.database.CachedSnapshot;
import org.warraq.database.Notice;
import org.warraq.people.Person;
import org.warraq.people.Reason;

/** The newsroom's models, in the database. The latest set is in force; each node keeps it until it hears of another. */
@Component
public class ModelStore {

    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('warraq.models'))";

    private static final String SETS = """
            select number, person.username, reason, put_at
            from model_set left join person on person.id = put_by
            order by number desc limit :most
            """;

    private static final String FILES = "select name, content from model_file where set_number = :number order by name";

    private static final String ADD = """
            with made as (
                insert into model_set (number, put_by, put_at, reason)
                select coalesce(max(number), 0) + 1, :by, clock(), :reason from model_set returning number),
            files as (
                insert into model_file (set_number, name, content)
                select number, file.name, file.content
                from made, unnest(cast(:names as text[]), cast(:contents as bytea[])) as file (name, content))
            select number from made
            """;

    private final JdbcClient jdbc;
    private final CachedSnapshot<Optional<ModelSet>> latest;

    ModelStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.latest = new CachedSnapshot<>(this::read);
    }

    /** Nobody else puts models until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock() {
        jdbc.sql(LOCK).query((row, number) -> number).single();
        latest.changing();
    }

    /** The set in force; empty in a newsroom that has never started. */
    public Optional<ModelSet> find() {
        return latest.get();
    }

    /** The set in force. */
    public ModelSet inForce() {
        return find().orElseThrow(() -> new IllegalStateException("no models have been put"));
    }

    /** Those put last, newest first, without their files. */
    public List<ModelSet> newest(int most) {
        return jdbc.sql(SETS)
                .param("most", most)
                .query((row, number) -> new ModelSet(
                        row.getInt("number"),
                        row.getString("username"),
                        row.getString("reason"),
                        row.getTimestamp("put_at").toInstant(),
                        List.of()))
                .list();
    }

    /**
     * Puts a set in force. The caller holds the lock.
     *
     * @param by an admin; {@code null} where the product's own are taken at a start
     * @return its number
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int add(List<ModelFile> files, @Nullable Person by, @Nullable Reason reason) {
        latest.changing();
        return jdbc.sql(ADD)
                .param("by", by == null ? null : by.id(), Types.OTHER)
                .param("reason", Reason.wordsOrNull(reason), Types.VARCHAR)
                .param("names", files.stream().map(ModelFile::name).toArray(String[]::new))
                .param("contents", files.stream().map(ModelFile::content).toArray(byte[][]::new))
                .query(Integer.class)
                .single();
    }

    private Optional<ModelSet> read() {
        return newest(1).stream()
                .findFirst()
                .map(set -> new ModelSet(set.number(), set.by(), set.reason(), set.at(), files(set.number())));
    }

    private List<ModelFile> files(int set) {
        return jdbc.sql(FILES)
                .param("number", set)
                .query((row, number) -> new ModelFile(row.getString("name"), row.getBytes("content")))
                .list();
    }

    @EventListener
    void heard(Notice notice) {
        if (notice.channel() == Notice.Channel.MODEL) {
            latest.invalidate();
        }
    }
}
