package org.warraq.editing;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.journal.Chain;
import org.warraq.journal.Entry;
import org.warraq.journal.Journal;
import org.warraq.language.Language;
import org.warraq.people.People;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.report.Report;
import org.warraq.report.Reports;
import org.warraq.workflow.Stage;

/**
 * Who helps whoever holds a translation: what they may is in {@link TranslationVerb}, and once they saved a segment they are
 * its translators.
 */
@Component
public class TranslationHelpers {

    private static final int LIMIT = 20;

    private static final String LIST = """
            select person.username, person.name,
                   exists (select 1 from part_taken
                           where part_taken.report_id = helper.report_id and part_taken.round = helper.round
                             and part_taken.language = helper.language and part_taken.person_id = helper.person_id
                             and part_taken.part = 'translated') as worked
            from report join translation_helper as helper on helper.report_id = report.id and helper.round = report.round
            join person on person.id = helper.person_id
            where report.id = :report and helper.language = :language
            order by person.name, person.id
            """;

    // Whoever translates the pair, and nothing else bars from the task.
    private static final String ADD = "with held as (" + TranslationWriters.HELD + ")" + """
            insert into translation_helper (report_id, round, language, person_id, added_by, added_at)
            select held.report_id, held.round, held.language, :person, :me, clock()
            from held
            where exists (select 1 from qualified where qualified.task_id = held.id and qualified.person_id = :person)
              and not exists (select 1 from barred where barred.task_id = held.id and barred.person_id = :person)
            on conflict do nothing
            """;

    private static final String REMOVE = """
            delete from translation_helper
            where report_id = :report and round = :round and language = :language and person_id = :person
            """;

    private final JdbcClient jdbc;
    private final Reports reports;
    private final People people;
    private final Journal journal;
    private final SegmentEditing translating;
    private final TranslationWriters writers;

    TranslationHelpers(
            JdbcClient jdbc,
            Reports reports,
            People people,
            Journal journal,
            SegmentEditing translating,
            TranslationWriters writers) {
        this.writers = writers;
        this.jdbc = jdbc;
        this.reports = reports;
        this.people = people;
        this.journal = journal;
        this.translating = translating;
    }

    /** @param worked whether they have saved a segment in this round */
    public record Helper(String username, String name, boolean worked) {}

    /** In this round, by name. */
    public List<Helper> of(UUID report, Language language) {
        translating.requireTranslation(report, language);
        return on(LIST, report, language)
                .query((row, number) ->
                        new Helper(row.getString("username"), row.getString("name"), row.getBoolean("worked")))
                .list();
    }

    /**
     * Whoever holds the translation adds somebody; one who helps already stays.
     *
     * @throws Refusal 403 for anybody else, 422 if that person does not translate the pair
     */
    @Transactional
    public void add(Person actor, UUID id, Language language, String username) {
        Report report = reports.lock(id);
        writers.require(actor, id, language, TranslationVerb.INVITE_HELPER);
        Person helper = people.byUsername(username).orElseThrow(() -> Refusal.invalid("unknown-person", username));
        List<Helper> present = of(id, language);
        if (helper.id().equals(actor.id()) || helps(present, username)) {
            return;
        }
        if (present.size() >= LIMIT) {
            throw Refusal.conflict("helpers-enough", LIMIT);
        }
        int added = jdbc.sql(ADD)
                .params(TranslationWriters.parameters(actor, id, language, TranslationVerb.INVITE_HELPER))
                .param("person", helper.id())
                .update();
        if (added == 0) {
            throw Refusal.invalid("helper-unfit", helper.name());
        }
        write(actor, report, language, "helper-added", helper);
    }

    /** Whoever holds the translation lets somebody go; what they wrote stays, and that they wrote it. */
    @Transactional
    public void remove(Person actor, UUID id, Language language, String username) {
        Report report = reports.lock(id);
        writers.require(actor, id, language, TranslationVerb.INVITE_HELPER);
        Person helper = people.byUsername(username).orElseThrow(() -> Refusal.unknown("helper"));
        int removed = on(REMOVE, id, language)
                .param("round", report.round())
                .param("person", helper.id())
                .update();
        if (removed == 0) {
            throw Refusal.unknown("helper");
        }
        write(actor, report, language, "helper-removed", helper);
    }

    private static boolean helps(List<Helper> present, String username) {
        return present.stream().anyMatch(one -> Objects.equals(one.username(), username));
    }

    private void write(Person actor, Report report, Language language, String action, Person helper) {
        journal.append(
                Chain.of(report.id()),
                Entry.by(actor, action)
                        .stage(Stage.TRANSLATE.key())
                        .language(language)
                        .detail(helper.username()));
    }

    private JdbcClient.StatementSpec on(String sql, UUID report, Language language) {
        return jdbc.sql(sql).param("report", report).param("language", language.tag());
    }
}
