package org.warraq.lexicon;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.warraq.database.CachedSnapshot;
import org.warraq.database.Notice;
import org.warraq.language.Language;
import org.warraq.lexicon.index.LexiconIndex;

/**
 * What is known of names and terms, for whoever reads or writes a text. It is kept in memory on every node and read again
 * after a change: a question costs no query. A node hears of another's change a moment after its commit, of its own at once.
 * Inside a transaction that changes records, they are as it has changed them.
 */
@Component
public class Lexicon {

    private static final int MOST_SUGGESTIONS = 8;

    private final CachedSnapshot<LexiconIndex> index;

    Lexicon(Authorities authorities) {
        this.index = new CachedSnapshot<>(() -> new LexiconIndex(authorities.used(), authorities.merged()));
    }

    /** Known names and terms in a text, left to right; where several begin at a word, the longest. Accepted records only. */
    public List<Mention> mentions(Language language, String text) {
        return index().mentions(language, text);
    }

    /**
     * Known names whose spelling is likely meant, best first, at most 20; proposed ones too, which are never certain.
     *
     * @param language the one to give their forms in
     * @param text a name in any script, with or without titles of courtesy and article
     */
    public List<Candidate> candidates(Language language, String text) {
        return index().candidates(language, text);
    }

    /**
     * Names that begin as typed, for a field that fills itself.
     *
     * @param kind {@code null}: any
     * @param on the day the text is about, for the title
     */
    public List<Suggestion> beginning(Language language, String typed, @Nullable Kind kind, @Nullable LocalDate on) {
        return index().beginning(language, typed, MOST_SUGGESTIONS * 4).stream()
                .filter(record -> kind == null || record.kind() == kind)
                .limit(MOST_SUGGESTIONS)
                .map(record -> new Suggestion(
                        record.id(),
                        record.kind(),
                        record.particulars().heading(language).text(),
                        record.particulars().title(language, on).orElse(null),
                        record.state() == State.PROPOSED))
                .toList();
    }

    /** An accepted or proposed record; of a merged one, that which stands for it. */
    public Optional<Authority> find(UUID id) {
        return index().find(id);
    }

    /**
     * How a record is written in a language.
     *
     * @param on the day the text is about, for the title; {@code null} gives the title held last
     * @return empty where there is no such record
     */
    public Optional<Forms> forms(UUID id, Language language, @Nullable LocalDate on) {
        return find(id).map(record -> forms(record, language, on));
    }

    /** The same for many, by id; what is unknown is left out. */
    public Map<UUID, Forms> forms(Collection<UUID> ids, Language language, @Nullable LocalDate on) {
        Map<UUID, Forms> all = new LinkedHashMap<>();
        ids.forEach(id -> forms(id, language, on).ifPresent(forms -> all.put(id, forms)));
        return all;
    }

    @EventListener
    void heard(Notice notice) {
        if (notice.channel() == Notice.Channel.LEXICON) {
            index.invalidate();
        }
    }

    @EventListener
    void changing(LexiconChanging change) {
        index.changing();
    }

    private static Forms forms(Authority record, Language language, @Nullable LocalDate on) {
        Particulars what = record.particulars();
        Map<Use, List<Form>> byUse = new LinkedHashMap<>();
        for (Use use : Use.values()) {
            byUse.put(
                    use, what.forms(language).filter(form -> form.use() == use).toList());
        }
        List<Form> wrong = byUse.getOrDefault(record.kind().isName() ? Use.WRONG : Use.FORBIDDEN, List.of());
        return new Forms(
                byUse.getOrDefault(Use.PREFERRED, List.of()),
                byUse.getOrDefault(Use.ALLOWED, List.of()),
                wrong,
                what.title(language, on).orElse(null));
    }

    private LexiconIndex index() {
        return index.get();
    }
}
