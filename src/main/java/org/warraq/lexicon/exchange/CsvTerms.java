package org.warraq.lexicon.exchange;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Language;
import org.warraq.lexicon.Authority;
import org.warraq.lexicon.ExchangeProblem;
import org.warraq.lexicon.Form;
import org.warraq.lexicon.Incoming;
import org.warraq.lexicon.Kind;
import org.warraq.lexicon.Particulars;
import org.warraq.lexicon.Use;

/**
 * Terms as comma-separated values (RFC 4180, UTF-8, a header line). Ours has one form a line, all lines of a term together:
 * {@code id,domain,definition,note,language,use,text}, use being preferred, allowed or forbidden; texts are
 * {@link SpreadsheetCells} and no formulas. Bilingual lists with the
 * columns {@code sourceLang,targetLang,sourceString,targetString} and, where they are there, {@code pos} and
 * {@code description} are read too, one term a line.
 */
public final class CsvTerms {

    private static final String[] HEADER = {"id", "domain", "definition", "note", "language", "use", "text"};
    private static final Pattern TAG = Pattern.compile("([A-Za-z]{2,3})(?:[-_].*)?");

    private final Consumer<Incoming> terms;
    private final Consumer<ExchangeProblem> problems;

    public CsvTerms(Consumer<Incoming> terms, Consumer<ExchangeProblem> problems) {
        this.terms = terms;
        this.problems = problems;
    }

    /** Gives every term on; a file that breaks off gives what came before, and a problem. */
    public void read(Reader file) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .setMaxRows(0)
                .get();
        try (CSVParser parser = CSVParser.parse(file, format)) {
            read(parser);
        } catch (CSVException | UncheckedIOException | IllegalArgumentException e) {
            problems.accept(new ExchangeProblem(1, 1, "csv-broken"));
        }
    }

    private void read(CSVParser parser) {
        Map<String, Integer> columns = parser.getHeaderMap();
        if (columns.containsKey("sourceString") && columns.containsKey("targetString")) {
            lines(parser, this::pair);
        } else if (columns.containsKey("language") && columns.containsKey("text")) {
            Grouping grouping = new Grouping();
            lines(parser, grouping::add);
            grouping.end();
        } else {
            problems.accept(new ExchangeProblem(1, 1, "csv-columns"));
        }
    }

    private interface Line {
        void read(CSVRecord line, int number);
    }

    private void lines(CSVParser parser, Line reader) {
        long at = 2;
        try {
            for (CSVRecord line : parser) {
                reader.read(line, (int) at);
                at = parser.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException | IllegalStateException e) {
            problems.accept(new ExchangeProblem((int) at, 1, "csv-broken"));
        }
    }

    private void pair(CSVRecord line, int number) {
        Language from = language(value(line, "sourceLang"));
        Language to = language(value(line, "targetLang"));
        String source = value(line, "sourceString");
        String target = value(line, "targetString");
        if (from == null || to == null) {
            problems.accept(new ExchangeProblem(
                    number, 1, "language", value(line, from == null ? "sourceLang" : "targetLang")));
        } else if (source.isEmpty() || target.isEmpty()) {
            problems.accept(new ExchangeProblem(number, 1, "no-term"));
        } else {
            List<Form> forms = List.of(new Form(from, source, Use.PREFERRED), new Form(to, target, Use.PREFERRED));
            terms.accept(new Incoming(
                    null,
                    new Particulars(
                            Kind.TERM, forms, List.of(), List.of(), value(line, "description"), "", value(line, "pos")),
                    number));
        }
    }

    /** Lines of one term, until another begins. */
    private final class Grouping {

        private final List<Form> forms = new ArrayList<>();
        private @Nullable CSVRecord first;
        private int start;

        void add(CSVRecord line, int number) {
            if (first == null
                    || !value(line, "id").equals(value(first, "id"))
                    || value(line, "id").isEmpty()) {
                end();
                first = line;
                start = number;
            }
            Language language = language(value(line, "language"));
            Use use = use(value(line, "use"));
            if (language == null || use == null) {
                problems.accept(
                        language == null
                                ? new ExchangeProblem(number, 1, "language", value(line, "language"))
                                : new ExchangeProblem(number, 1, "use", value(line, "use")));
            } else {
                forms.add(new Form(language, text(line, "text"), use));
            }
        }

        void end() {
            if (first != null && !forms.isEmpty()) {
                terms.accept(new Incoming(
                        id(value(first, "id")),
                        new Particulars(
                                Kind.TERM,
                                forms,
                                List.of(),
                                List.of(),
                                text(first, "definition"),
                                text(first, "domain"),
                                text(first, "note")),
                        start));
            }
            forms.clear();
            first = null;
        }
    }

    /** Writes the header, then terms as they come. */
    public static final class Writer implements AutoCloseable {

        private final CSVPrinter printer;

        public Writer(Appendable out) throws IOException {
            printer = new CSVPrinter(out, CSVFormat.RFC4180);
            printer.printRecord((Object[]) HEADER);
        }

        public void write(Authority term) throws IOException {
            Particulars what = term.particulars();
            for (Form form : what.forms()) {
                printer.printRecord(
                        term.id(),
                        SpreadsheetCells.harmless(what.domain()),
                        SpreadsheetCells.harmless(what.definition()),
                        SpreadsheetCells.harmless(what.note()),
                        form.language(),
                        form.use().key(),
                        SpreadsheetCells.harmless(form.text()));
            }
        }

        @Override
        public void close() throws IOException {
            printer.flush();
        }
    }

    // Ours only: in a list from elsewhere an apostrophe is an apostrophe.
    private static String text(CSVRecord line, String column) {
        return SpreadsheetCells.original(value(line, column));
    }

    private static String value(CSVRecord line, String column) {
        return line.isSet(column) ? line.get(column).replaceAll("\\r\\n?", "\n") : "";
    }

    private static @Nullable Language language(String tag) {
        Matcher matcher = TAG.matcher(tag);
        return matcher.matches() ? Language.of(matcher.group(1)) : null;
    }

    private static @Nullable Use use(String key) {
        return switch (key.toLowerCase(Locale.ROOT)) {
            case "preferred" -> Use.PREFERRED;
            case "", "allowed" -> Use.ALLOWED;
            case "forbidden", "wrong" -> Use.FORBIDDEN;
            default -> null;
        };
    }

    private static @Nullable UUID id(String text) {
        try {
            return text.length() == 36 ? UUID.fromString(text) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
