package org.warraq.desk.journal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.warraq.database.Cursor;
import org.warraq.database.CursorPart;
import org.warraq.database.NotACursor;
import org.warraq.database.Page;
import org.warraq.journal.Chain;
import org.warraq.journal.JournalFilter;
import org.warraq.journal.JournalLine;
import org.warraq.journal.JournalReader;
import org.warraq.people.People;
import tools.jackson.databind.json.JsonMapper;

/** Reads journals the way pages, JSON and exports show them. */
@Component
public class JournalReading {

    private static final UUID NOBODY = new UUID(0, 0);

    private final JournalReader reader;
    private final People people;
    private final JournalSentences sentences;
    private final JsonMapper json;

    JournalReading(JournalReader reader, People people, JournalSentences sentences, JsonMapper json) {
        this.reader = reader;
        this.people = people;
        this.sentences = sentences;
        this.json = json;
    }

    /** Somebody who did something. */
    public record Actor(String username, String name) {}

    /** @throws NotACursor if the cursor is none of this list */
    public Page<JournalJson> page(Chain chain, JournalQuery asked, @Nullable String cursor, int limit) {
        List<JournalLine> rows = rows(chain, asked, cursor, limit + 1);
        Map<UUID, String> names = usernames(rows);
        return Page.of(rows, limit, last -> new Cursor(last.seq())).map(line -> JournalJson.of(line, names));
    }

    /** The same in sentences. */
    public Page<JournalSentences.Sentence> sentences(
            Chain chain, JournalQuery asked, @Nullable String cursor, int limit, Locale locale) {
        List<JournalLine> rows = rows(chain, asked, cursor, limit + 1);
        return Page.of(sentences.of(rows, locale), limit, last -> new Cursor(last.seq()));
    }

    /** Writes an object a line (JSON Lines), oldest first, however many there are. */
    public void export(Chain chain, JournalQuery asked, OutputStream out) {
        reader.all(chain, filter(chain, asked), lines -> {
            Map<UUID, String> names = usernames(lines);
            lines.forEach(line -> write(JournalJson.of(line, names), out));
        });
    }

    /** Everybody who stands in a chain, by name. */
    public List<Actor> actors(Chain chain) {
        List<UUID> ids = reader.actors(chain);
        Map<UUID, String> usernames = people.usernames(ids);
        Map<UUID, String> names = people.names(ids);
        return ids.stream()
                .map(id -> new Actor(usernames.getOrDefault(id, ""), names.getOrDefault(id, "")))
                .sorted(Comparator.comparing(Actor::name))
                .toList();
    }

    private void write(JournalJson entry, OutputStream out) {
        try {
            out.write((json.writeValueAsString(entry) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private List<JournalLine> rows(Chain chain, JournalQuery asked, @Nullable String cursor, int limit) {
        Cursor after = Cursor.parse(cursor, CursorPart.COUNT);
        Long seq = after == null ? null : Long.valueOf(after.count(0));
        JournalFilter filter = filter(chain, asked);
        return asked.order() == JournalQuery.Order.NEWEST
                ? reader.newest(chain, filter, seq, limit)
                : reader.oldest(chain, filter, seq, limit);
    }

    private JournalFilter filter(Chain chain, JournalQuery asked) {
        JournalKind kind = asked.kind();
        return new JournalFilter(
                kind == null ? null : kind.actions(),
                kind == JournalKind.OTHER,
                asked.action(),
                asked.actor() == null ? null : actor(chain, asked.actor()),
                asked.language(),
                asked.stage() == null ? null : asked.stage().key(),
                asked.from(),
                asked.until());
    }

    // Whoever was disabled since has their entries still; whoever has none finds none.
    private UUID actor(Chain chain, String username) {
        return people.usernames(reader.actors(chain)).entrySet().stream()
                .filter(one -> one.getValue().equalsIgnoreCase(username.strip()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(NOBODY);
    }

    private Map<UUID, String> usernames(List<JournalLine> lines) {
        return people.usernames(
                lines.stream().map(JournalLine::actor).filter(Objects::nonNull).collect(Collectors.toSet()));
    }
}
