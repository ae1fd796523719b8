package org.warraq.memory;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.warraq.journal.Chain;
import org.warraq.journal.Entry;
import org.warraq.journal.Journal;
import org.warraq.memory.TmxProblems.Problem;
import org.warraq.memory.index.BlockPacking;
import org.warraq.memory.store.BatchWriter;
import org.warraq.memory.store.UnitWriter;
import org.warraq.memory.tmx.TmxBroken;
import org.warraq.memory.tmx.TmxProblem;
import org.warraq.memory.tmx.TmxReader;
import org.warraq.memory.tmx.TmxUnits;
import org.warraq.people.Permissions;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.people.Verb;

/**
 * Takes TMX files of any size into the memory: read once to see that they are whole, then unit by unit. Units that are there
 * already, by their id or by what they say, are left alone, so that a file can be imported again after a failure.
 */
@Component
public class TmxImport {

    private static final int BATCH = 1_000;

    /** After so many units those that wait get their places: rarely, for it costs as much for one as for thousands. */
    private static final int PACKED_AFTER = 100_000;

    // Keys go into the index by the million at once, see memory_text_grams. That a file is whole is known at the end:
    // only then a
    // commit has to be on the disk.
    private static final String IN_BULK = """
            select set_config('gin_pending_list_limit', '64MB', true), set_config('work_mem', '64MB', true),
                   set_config('synchronous_commit', 'off', true)
            """;

    private static final String SETTLE = "select memory_settle()";

    private final JdbcTemplate jdbc;
    private final UnitWriter writer;
    private final BlockPacking packing;
    private final TmxProblems problems;
    private final Journal journal;
    private final TransactionTemplate transactions;

    TmxImport(
            JdbcTemplate jdbc,
            UnitWriter writer,
            BlockPacking packing,
            TmxProblems problems,
            Journal journal,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.writer = writer;
        this.packing = packing;
        this.problems = problems;
        this.journal = journal;
        this.transactions = new TransactionTemplate(transactions);
    }

    /**
     * What came of it.
     *
     * @param units how many are new
     * @param skipped how many are not taken: there already, or with a problem
     * @param problems the first of them
     */
    public record Imported(long units, long skipped, List<Problem> problems) {}

    /**
     * Keeps the file on disk meanwhile, and of its units a few thousand in memory.
     *
     * @param approved whether units are that do not say so themselves; those that are not lose five points
     * @throws Refusal 403 for who is neither admin nor editor, 422 where the file is broken; then nothing was imported
     */
    public Imported read(Person actor, InputStream in, boolean approved, Locale locale) throws IOException {
        Permissions.require(actor, Verb.KEEP_MEMORY);
        Path file = Files.createTempFile("warraq-memory-", ".tmx");
        try {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            requireWhole(file, locale);
            tell(Entry.by(actor, "memory-import-begun"));
            Counted counted = take(file, approved);
            pack();
            query(SETTLE);
            tell(Entry.by(actor, "memory-imported").detail(counted.units() + " + " + counted.skipped()));
            return new Imported(counted.units(), counted.skipped(), problems.said(counted.problems(), locale));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void tell(Entry entry) {
        transactions.executeWithoutResult(status -> journal.append(Chain.NEWSROOM, entry));
    }

    private void requireWhole(Path file, Locale locale) throws IOException {
        try (InputStream in = open(file);
                TmxReader reader = new TmxReader(in)) {
            TmxReader.Tu tu = reader.next();
            while (tu != null) {
                tu = reader.next();
            }
        } catch (TmxBroken broken) {
            Problem problem = problems.said(List.of(broken.problem()), locale).get(0);
            throw Refusal.invalid("tmx-broken", problem.line(), problem.column(), problem.message());
        }
    }

    private static InputStream open(Path file) throws IOException {
        return new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    }

    private record Counted(long units, long skipped, List<TmxProblem> problems) {}

    private Counted take(Path file, boolean approved) throws IOException {
        List<TmxProblem> found = new ArrayList<>();
        long seen = 0;
        try (InputStream in = open(file);
                TmxReader reader = new TmxReader(in);
                BatchWriter batches = new BatchWriter(this::add)) {
            List<TmxProblem> latest = new ArrayList<>();
            TmxUnits units = new TmxUnits(approved, latest);
            for (TmxReader.Tu tu = reader.next(); tu != null; tu = reader.next()) {
                seen++;
                Unit unit = units.unit(tu, reader.sourceLanguage());
                if (unit != null) {
                    batches.add(unit, BATCH);
                }
                if (seen % PACKED_AFTER == 0) {
                    pack();
                }
                latest.stream().limit(TmxProblems.MOST - (long) found.size()).forEach(found::add);
                latest.clear();
            }
            long added = batches.finish();
            return new Counted(added, seen - added, found);
        } catch (TmxBroken changed) {
            throw new IOException(changed);
        }
    }

    private long add(List<Unit> units) {
        Integer added = transactions.execute(status -> {
            query(IN_BULK);
            return writer.addNew(units).size();
        });
        return added == null ? 0 : added;
    }

    private void pack() {
        Integer packed = transactions.execute(status -> packing.pack());
        while (packed != null && packed > 0) {
            packed = transactions.execute(status -> packing.pack());
        }
    }

    private void query(String sql) {
        jdbc.query(sql, row -> {});
    }
}
