package org.warraq.desk.history;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.warraq.database.Cursor;
import org.warraq.database.CursorPart;
import org.warraq.database.Page;
import org.warraq.desk.Spread;
import org.warraq.desk.journal.JournalJson;
import org.warraq.journal.Chain;
import org.warraq.journal.JournalReader;
import org.warraq.language.Language;
import org.warraq.people.People;
import org.warraq.people.Refusal;
import org.warraq.report.Reports;
import org.warraq.report.Version;
import org.warraq.report.VersionHead;
import org.warraq.report.Versions;

/** Reads versions the way pages and JSON both show them. */
@Component
public class HistoryReading {

    private final Reports reports;
    private final Versions versions;
    private final JournalReader journal;
    private final People people;

    HistoryReading(Reports reports, Versions versions, JournalReader journal, People people) {
        this.reports = reports;
        this.versions = versions;
        this.journal = journal;
        this.people = people;
    }

    public VersionJson latest(UUID report, Language language) {
        return named(versions.latest(report, language).orElseThrow(() -> Refusal.unknown("edition")));
    }

    public VersionJson version(UUID report, Language language, int number) {
        return named(find(report, language, number));
    }

    /** Newest first. @throws NotACursor if the cursor is none of this list */
    public Page<VersionHeadJson> versions(UUID report, Language language, @Nullable String cursor, int limit) {
        Cursor after = Cursor.parse(cursor, CursorPart.NUMBER);
        int before = after == null ? Integer.MAX_VALUE : after.number(0);
        List<VersionHead> rows = versions.heads(report, language, before, limit + 1);
        if (rows.isEmpty() && after == null) {
            requireEdition(report, language);
        }
        Map<UUID, String> names =
                people.usernames(rows.stream().map(VersionHead::author).collect(Collectors.toSet()));
        return Page.of(rows, limit, last -> new Cursor(last.number()))
                .map(head -> VersionHeadJson.of(head, names.getOrDefault(head.author(), "")));
    }

    /** Newest first, each with the size of its change. @throws NotACursor if the cursor is none of this list */
    Page<VersionLine> lines(UUID report, Language language, @Nullable String cursor, int limit) {
        Cursor after = Cursor.parse(cursor, CursorPart.NUMBER);
        int before = after == null ? Integer.MAX_VALUE : after.number(0);
        // One more tells whether there is a next page, and is what the last on this page was made from.
        List<Version> rows = versions.whole(report, language, before, limit + 1);
        if (rows.isEmpty()) {
            requireEdition(report, language);
        }
        Map<UUID, String> names =
                people.names(rows.stream().map(Version::author).collect(Collectors.toSet()));
        return Page.of(rows, limit, last -> new Cursor(last.number()))
                .map(version -> VersionLine.of(version, earlier(rows, version), names));
    }

    private static @Nullable Version earlier(List<Version> rows, Version version) {
        int next = rows.indexOf(version) + 1;
        return next < rows.size() ? rows.get(next) : null;
    }

    /** A version in each of two editions, by part. */
    Spread beside(UUID report, Map<Language, Integer> numbers) {
        List<Spread.Shown> shown = new java.util.ArrayList<>();
        numbers.forEach((language, number) -> shown.add(new Spread.Shown(
                language,
                number,
                org.warraq.report.Contents.parse(find(report, language, number).content()))));
        return Spread.of(shown);
    }

    /** What changed from one version to another. */
    Comparison compare(UUID report, Language language, int from, int to) {
        return Comparison.of(find(report, language, from), find(report, language, to));
    }

    /** The last entry of an action in a report's journal; empty if there is none. */
    public Optional<JournalJson> last(UUID report, String action) {
        return journal.last(Chain.of(report), action)
                .map(line -> JournalJson.of(
                        line, line.actor() == null ? Map.of() : people.usernames(java.util.Set.of(line.actor()))));
    }

    private Version find(UUID report, Language language, int number) {
        return versions.find(report, language, number).orElseThrow(() -> Refusal.unknown("version"));
    }

    private VersionJson named(Version version) {
        return VersionJson.of(
                version, people.usernames(java.util.Set.of(version.author())).getOrDefault(version.author(), ""));
    }

    private void requireEdition(UUID report, Language language) {
        if (reports.editions(report).stream()
                .noneMatch(edition -> edition.language().equals(language))) {
            throw Refusal.unknown("edition");
        }
    }
}
