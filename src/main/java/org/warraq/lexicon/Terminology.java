package org.warraq.lexicon;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.warraq.database.Page;
import org.warraq.journal.Chain;
import org.warraq.journal.Entry;
import org.warraq.journal.Journal;
import org.warraq.lexicon.exchange.CsvTerms;
import org.warraq.lexicon.exchange.TbxReader;
import org.warraq.lexicon.exchange.TbxWriter;
import org.warraq.people.People;
import org.warraq.people.Permissions;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.people.Verb;

/** Terms in and out of the house, as files. */
@Component
public class Terminology {

    private static final int MOST_PROBLEMS = 200;
    private static final int AT_ONCE = 500;

    private final Authorities authorities;
    private final AuthorityWriter writer;
    private final Catalogue catalogue;
    private final People people;
    private final Journal journal;
    private final TransactionTemplate transactions;

    Terminology(
            Authorities authorities,
            AuthorityWriter writer,
            Catalogue catalogue,
            People people,
            Journal journal,
            PlatformTransactionManager transactions) {
        this.authorities = authorities;
        this.writer = writer;
        this.catalogue = catalogue;
        this.people = people;
        this.journal = journal;
        this.transactions = new TransactionTemplate(transactions);
    }

    /**
     * What an import did.
     *
     * @param terms how many are new
     * @param changed how many that were here got other forms
     * @param skipped how many were here as they are, or could not be read
     */
    public record Imported(int terms, int changed, int skipped, List<ExchangeProblem> problems) {}

    /**
     * Takes in all that can be read, in one transaction; the rest is told. The file is kept on disk meanwhile: who sends it slowly
     * is not waited for with a connection in hand.
     *
     * @throws Refusal 403 unless an editor or admin
     */
    public Imported read(Person actor, TermFormat format, InputStream file) throws IOException {
        Permissions.require(actor, Verb.DECIDE_RECORD);
        Path here = Files.createTempFile("warraq-terms-", "." + format.key());
        try {
            Files.copy(file, here, StandardCopyOption.REPLACE_EXISTING);
            return transactions.execute(status -> read(actor, format, here));
        } finally {
            Files.deleteIfExists(here);
        }
    }

    private Imported read(Person actor, TermFormat format, Path file) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return take(actor, format, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Imported take(Person actor, TermFormat format, InputStream file) throws IOException {
        Person by = Permissions.require(people.lock(actor.id()), Verb.DECIDE_RECORD);
        Intake intake = new Intake(by);
        parse(format, file, intake::take, intake::note);
        Imported imported = intake.done();
        if (imported.terms() + imported.changed() > 0) {
            String detail = format.key() + ": +" + imported.terms() + " ±" + imported.changed();
            journal.append(Chain.NEWSROOM, Entry.by(by, "terms-imported").detail(detail));
        }
        return imported;
    }

    /** Whether a TBX file would be read whole: nothing where it would, otherwise why not. Touches nothing. */
    public static List<ExchangeProblem> validateTbx(InputStream file) {
        List<ExchangeProblem> problems = new ArrayList<>();
        new TbxReader(
                        term -> Rules.errors(term.what()).stream()
                                .limit(problems.size() < MOST_PROBLEMS ? 1 : 0)
                                .forEach(error -> problems.add(refused(term, error))),
                        problems::add)
                .read(file);
        return problems;
    }

    /** Writes every accepted term, page after page. */
    public void write(TermFormat format, OutputStream out) throws IOException {
        if (format == TermFormat.CSV) {
            Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            try (CsvTerms.Writer csv = new CsvTerms.Writer(text)) {
                each(csv::write);
            }
            return;
        }
        try (TbxWriter tbx = new TbxWriter(out)) {
            each(term -> {
                try {
                    tbx.write(term);
                } catch (XMLStreamException e) {
                    throw new IOException(e);
                }
            });
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private interface Receiver {
        void take(Authority term) throws IOException;
    }

    private void each(Receiver receiver) throws IOException {
        @Nullable String cursor = null;
        do {
            Page<Authority> page = catalogue.page(
                    new Catalogue.Query(List.of(Kind.TERM), State.ACCEPTED, null, null, cursor, Page.LIMIT));
            for (Authority term : page.items()) {
                receiver.take(term);
            }
            cursor = page.next();
        } while (cursor != null);
    }

    private static void parse(
            TermFormat format, InputStream file, Consumer<Incoming> terms, Consumer<ExchangeProblem> problems)
            throws IOException {
        if (format == TermFormat.TBX) {
            new TbxReader(terms, problems).read(file);
        } else {
            new CsvTerms(terms, problems).read(new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8)));
        }
    }

    private static ExchangeProblem refused(Incoming term, Refusal.FieldError error) {
        // A message chooses by it, and choices have no hyphens.
        String reason = error.reason().replace('-', '_');
        return new ExchangeProblem(Math.max(1, term.line()), 1, "field", error.field(), reason);
    }

    /** Takes terms in, one after the other. */
    private final class Intake {

        private final Person by;
        private final TermMatching matching;
        private final List<ExchangeProblem> problems = new ArrayList<>();
        private final Set<UUID> taken = authorities.ids();
        private final Map<UUID, Particulars> fresh = new LinkedHashMap<>();
        private int added;
        private int changed;
        private int skipped;

        Intake(Person by) {
            this.by = by;
            this.matching = new TermMatching(authorities.used().stream()
                    .filter(record -> !record.kind().isName())
                    .toList());
        }

        void take(Incoming term) {
            List<Refusal.FieldError> errors = Rules.errors(term.what());
            Optional<Authority> here = matching.find(term);
            if (!errors.isEmpty()) {
                skipped++;
                note(refused(term, errors.get(0)));
            } else if (here.isEmpty()) {
                added++;
                add(term);
            } else {
                join(here.get(), term);
            }
        }

        private void add(Incoming term) {
            UUID wanted = term.id();
            UUID id = wanted == null || taken.contains(wanted) ? UUID.randomUUID() : wanted;
            taken.add(id);
            fresh.put(id, term.what());
            matching.know(new Authority(
                    id, term.what(), State.ACCEPTED, by.id(), Instant.EPOCH, Instant.EPOCH, null, null, 1));
            if (fresh.size() == AT_ONCE) {
                flush();
            }
        }

        private void flush() {
            if (!fresh.isEmpty()) {
                writer.insert(fresh, State.ACCEPTED, by.id());
                fresh.clear();
            }
        }

        private void join(Authority here, Incoming term) {
            // A file of ours says all about a term, another one only what it knows.
            Particulars wanted = term.id() == null ? TermMatching.joined(here.particulars(), term.what()) : term.what();
            if (wanted.equals(here.particulars()) || !Rules.errors(wanted).isEmpty()) {
                skipped++;
                return;
            }
            changed++;
            flush();
            writer.change(here.id(), here.rowVersion(), wanted);
            matching.know(authorities.find(here.id()).orElseThrow());
        }

        /** What breaks a file off undoes what came before: half a list is worse than none. */
        void note(ExchangeProblem problem) {
            if (problem.isFatal()) {
                throw Refusal.invalid("terms-unreadable", problem.line(), problem.column());
            }
            if (problems.size() < MOST_PROBLEMS) {
                problems.add(problem);
            }
        }

        Imported done() {
            flush();
            return new Imported(added, changed, skipped, List.copyOf(problems));
        }
    }
}
