package org.warraq.desk.lexicon;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.warraq.database.Page;
import org.warraq.desk.FormId;
import org.warraq.language.Language;
import org.warraq.lexicon.Authority;
import org.warraq.lexicon.Kind;
import org.warraq.lexicon.Occasion;
import org.warraq.lexicon.Registry;
import org.warraq.lexicon.State;
import org.warraq.lexicon.Usage;
import org.warraq.lexicon.Use;
import org.warraq.people.People;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.report.Reports;

/** Puts together what the pages about records show. */
@Component
class RecordView {

    private static final int ROWS = 30;

    private final LexiconReading records;
    private final LikelySame likely;
    private final Reports reports;
    private final People people;

    RecordView(LexiconReading records, LikelySame likely, Reports reports, People people) {
        this.records = records;
        this.likely = likely;
        this.reports = reports;
        this.people = people;
    }

    void list(Person me, RecordFilter filter, Model model) {
        boolean names = filter.what().equals("names");
        Page<Authority> rows = names
                ? records.names(filter.kind(), filter.state(), filter.language(), filter.q(), filter.cursor(), ROWS)
                : records.terms(filter.state(), filter.language(), filter.q(), filter.cursor(), ROWS);
        Map<UUID, Usage.Count> usages =
                records.usages(rows.items().stream().map(Authority::id).toList());
        model.addAttribute("filter", filter);
        model.addAttribute("rows", rows);
        model.addAttribute("usages", usages);
        model.addAttribute("proposed", records.proposed());
        model.addAttribute("kinds", Kind.NAMES);
        model.addAttribute("states", List.of(State.ACCEPTED, State.PROPOSED, State.REFUSED));
        common(me, names, model);
    }

    void blank(Person me, Kind kind, String text, Model model) {
        typed(me, RecordForm.empty(kind, reports.newsroomLanguages(), text), null, model);
    }

    /** @param record what is changed; {@code null} where one is added */
    void typed(Person me, RecordForm form, @Nullable Authority record, Model model) {
        boolean name = form.kind().isName();
        model.addAttribute("form", form);
        model.addAttribute("record", record);
        model.addAttribute("kinds", Kind.NAMES);
        model.addAttribute(
                "uses",
                Arrays.stream(Use.values())
                        .filter(use -> use != (name ? Use.FORBIDDEN : Use.WRONG))
                        .toList());
        model.addAttribute("occasions", Occasion.values());
        model.addAttribute("others", record == null ? List.of() : likely.of(record));
        model.addAttribute("mayEdit", mayEdit(me, record));
        if (record != null) {
            model.addAttribute("usage", records.usage(record.id()));
            model.addAttribute(
                    "proposer", people.names(List.of(record.createdBy())).getOrDefault(record.createdBy(), ""));
        }
        common(me, name, model);
        model.addAttribute("languages", languages(form));
    }

    /** What it is now, for whoever based a change on an earlier state. */
    void clash(Refusal refusal, Authority present, Model model) {
        if (refusal.kind() == Refusal.Kind.STALE) {
            model.addAttribute("present", present);
        }
    }

    /** With one more row to fill, in the language the newsroom names first. */
    RecordForm more(RecordForm form, boolean title) {
        return form.more(title, reports.newsroomLanguages().get(0));
    }

    /** @throws Refusal 422 if it is no id */
    static UUID id(String text) {
        return FormId.parse(text)
                .orElseThrow(() -> Refusal.invalid(List.of(new Refusal.FieldError("into", "merge-into"))));
    }

    private void common(Person me, boolean names, Model model) {
        model.addAttribute("what", names ? "names" : "terms");
        model.addAttribute("names", names);
        model.addAttribute("decides", Registry.mayDecide(me));
        model.addAttribute("languages", reports.newsroomLanguages());
    }

    private Set<Language> languages(RecordForm form) {
        Set<Language> all = new LinkedHashSet<>(reports.newsroomLanguages());
        Stream.concat(
                        form.forms().stream().map(RecordForm.FormRow::language),
                        form.titles().stream().map(RecordForm.TitleRow::language))
                .forEach(all::add);
        return all;
    }

    private static boolean mayEdit(Person me, @Nullable Authority record) {
        if (record == null) {
            return true;
        }
        boolean open = record.state() == State.ACCEPTED || record.state() == State.PROPOSED;
        boolean own = record.state() == State.PROPOSED && record.createdBy().equals(me.id());
        return open && (Registry.mayDecide(me) || own);
    }
}
