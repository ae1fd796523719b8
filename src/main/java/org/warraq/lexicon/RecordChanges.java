package org.warraq.lexicon;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells the journal what a record says, and what a change of it changed. */
final class RecordChanges {

    private RecordChanges() {}

    /** The form it is listed under, and its id. */
    static String named(Authority record) {
        return record.particulars().heading().text() + " (" + record.id() + ")";
    }

    static String added(Authority record) {
        return named(record) + ": "
                + lines(record.particulars()).map(line -> "+" + line).collect(Collectors.joining("; "));
    }

    /** Empty where nothing changed. */
    static String between(Authority before, Authority after) {
        List<String> was = lines(before.particulars()).toList();
        List<String> is = lines(after.particulars()).toList();
        List<String> changes = new ArrayList<>();
        was.stream().filter(line -> !is.contains(line)).forEach(line -> changes.add("−" + line));
        is.stream().filter(line -> !was.contains(line)).forEach(line -> changes.add("+" + line));
        return changes.isEmpty() ? "" : named(after) + ": " + String.join("; ", changes);
    }

    private static Stream<String> lines(Particulars what) {
        Stream<String> forms = what.forms().stream()
                .map(form -> form.language() + " " + form.use().key()
                        + (form.occasion() == null ? "" : " " + form.occasion().key()) + " “" + form.text() + "”");
        Stream<String> titles = what.titles().stream()
                .map(title -> title.language() + " title “" + title.text() + "” " + date(title.from()) + "–"
                        + date(title.to()));
        Stream<String> distinct = what.distinctFrom().stream().map(id -> "distinct " + id);
        Stream<String> texts = Stream.of(
                        "kind " + what.kind().key(),
                        "definition “" + what.definition() + "”",
                        "domain “" + what.domain() + "”",
                        "note “" + what.note() + "”")
                .filter(line -> !line.endsWith("“”"));
        return Stream.of(forms, titles, distinct, texts).flatMap(all -> all);
    }

    private static String date(@Nullable LocalDate date) {
        return date == null ? "" : date.toString();
    }
}
