package org.warraq.desk.lexicon;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.warraq.desk.FormId;
import org.warraq.desk.FormVersion;
import org.warraq.language.Language;
import org.warraq.lexicon.Authority;
import org.warraq.lexicon.Form;
import org.warraq.lexicon.Kind;
import org.warraq.lexicon.Occasion;
import org.warraq.lexicon.Particulars;
import org.warraq.lexicon.Title;
import org.warraq.lexicon.Use;
import org.warraq.people.Refusal;
import org.warraq.people.Refusal.FieldError;
import org.warraq.web.TypedDay;

/** What stands in the form about a record, as typed. Rows without a text are none. */
record RecordForm(
        Kind kind,
        List<FormRow> forms,
        List<TitleRow> titles,
        Set<UUID> distinct,
        String definition,
        String domain,
        String note,
        int version) {

    private static final int MOST_ROWS = 60;

    record FormRow(
            Language language,
            String text,
            Use use,
            @Nullable Occasion occasion) {}

    record TitleRow(Language language, String text, String from, String to) {}

    /** An empty one: a row for each language of the newsroom. */
    static RecordForm empty(Kind kind, List<Language> languages, String text) {
        List<FormRow> rows = new ArrayList<>();
        for (Language language : languages) {
            rows.add(new FormRow(language, rows.isEmpty() ? text : "", Use.PREFERRED, null));
        }
        return new RecordForm(kind, rows, List.of(), Set.of(), "", "", "", 0);
    }

    static RecordForm of(Authority record) {
        Particulars what = record.particulars();
        return new RecordForm(
                what.kind(),
                what.forms().stream()
                        .map(form -> new FormRow(form.language(), form.text(), form.use(), form.occasion()))
                        .toList(),
                what.titles().stream()
                        .map(title ->
                                new TitleRow(title.language(), title.text(), text(title.from()), text(title.to())))
                        .toList(),
                new LinkedHashSet<>(what.distinctFrom()),
                what.definition(),
                what.domain(),
                what.note(),
                record.rowVersion());
    }

    /** @throws Refusal 422 where a value is none of ours */
    static RecordForm of(Kind fallback, MultiValueMap<String, String> sent) {
        try {
            String kind = first(sent, "kind");
            Set<UUID> distinct = new LinkedHashSet<>();
            all(sent, "distinct").forEach(id -> distinct.add(FormId.parse(id).orElseThrow(RecordForm::notOurs)));
            return new RecordForm(
                    kind.isEmpty() ? fallback : Kind.of(kind),
                    forms(sent),
                    titles(sent),
                    distinct,
                    first(sent, "definition"),
                    first(sent, "domain"),
                    first(sent, "note"),
                    FormVersion.find(first(sent, "version")).orElse(0));
        } catch (IllegalArgumentException notOurs) {
            throw notOurs();
        }
    }

    private static Refusal notOurs() {
        return Refusal.invalid(List.of(new FieldError("form", "not-allowed")));
    }

    private static List<FormRow> forms(MultiValueMap<String, String> sent) {
        List<FormRow> rows = new ArrayList<>();
        List<String> texts = all(sent, "form-text");
        for (int i = 0; i < Math.min(texts.size(), MOST_ROWS); i++) {
            String occasion = at(sent, "form-occasion", i);
            rows.add(new FormRow(
                    Language.of(at(sent, "form-language", i)),
                    texts.get(i),
                    Use.of(at(sent, "form-use", i)),
                    occasion.isEmpty() ? null : Occasion.of(occasion)));
        }
        return rows;
    }

    private static List<TitleRow> titles(MultiValueMap<String, String> sent) {
        List<TitleRow> rows = new ArrayList<>();
        List<String> texts = all(sent, "title-text");
        for (int i = 0; i < Math.min(texts.size(), MOST_ROWS); i++) {
            rows.add(new TitleRow(
                    Language.of(at(sent, "title-language", i)),
                    texts.get(i),
                    at(sent, "title-from", i),
                    at(sent, "title-to", i)));
        }
        return rows;
    }

    /** With one more row to fill. */
    RecordForm more(boolean title, Language language) {
        List<FormRow> moreForms = new ArrayList<>(forms);
        List<TitleRow> moreTitles = new ArrayList<>(titles);
        if (title) {
            moreTitles.add(new TitleRow(language, "", "", ""));
        } else {
            moreForms.add(new FormRow(language, "", Use.ALLOWED, null));
        }
        return new RecordForm(kind, moreForms, moreTitles, distinct, definition, domain, note, version);
    }

    public boolean has(UUID id) {
        return distinct.contains(id);
    }

    /** @throws Refusal 422 where a date is none */
    Particulars read() {
        List<Form> read = forms.stream()
                .filter(row -> !row.text().isBlank())
                .map(row -> new Form(row.language(), row.text().strip(), row.use(), row.occasion()))
                .toList();
        List<Title> dated = titles.stream()
                .filter(row -> !row.text().isBlank())
                .map(row -> new Title(
                        row.language(),
                        row.text().strip(),
                        TypedDay.of(row.from()).orRefuse("titles"),
                        TypedDay.of(row.to()).orRefuse("titles")))
                .toList();
        return new Particulars(
                kind,
                read,
                dated,
                List.copyOf(distinct),
                Texts.stripped(definition),
                Texts.stripped(domain),
                Texts.stripped(note));
    }

    private static String text(@Nullable LocalDate date) {
        return date == null ? "" : date.toString();
    }

    private static String first(MultiValueMap<String, String> sent, String name) {
        String value = sent.getFirst(name);
        return value == null ? "" : value;
    }

    private static List<String> all(MultiValueMap<String, String> sent, String name) {
        List<String> values = sent.get(name);
        return values == null ? List.of() : values;
    }

    private static String at(MultiValueMap<String, String> sent, String name, int index) {
        List<String> values = all(sent, name);
        return index < values.size() ? values.get(index) : "";
    }
}
