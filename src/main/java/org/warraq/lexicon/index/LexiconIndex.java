package org.warraq.lexicon.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Language;
import org.warraq.lexicon.Authority;
import org.warraq.lexicon.Candidate;
import org.warraq.lexicon.Form;
import org.warraq.lexicon.Mention;
import org.warraq.lexicon.State;
import org.warraq.lexicon.spelling.Likeness;
import org.warraq.lexicon.spelling.NameToken;
import org.warraq.lexicon.spelling.NameTokens;
import org.warraq.lexicon.spelling.NameWords;
import org.warraq.lexicon.spelling.Word;

/** All accepted and proposed records as they stood at one moment. Nothing in it changes. */
public final class LexiconIndex {

    private static final int MOST_CANDIDATES = 20;
    private static final Set<String> ARTICLES = Set.of("el", "ul");

    private final Map<UUID, Authority> records = new LinkedHashMap<>();
    private final Map<Language, Finder> finders = new HashMap<>();
    private final Map<UUID, List<Map.Entry<Language, String>>> keys = new HashMap<>();
    private final Speller speller = new Speller();
    private final Map<String, Set<UUID>> bySpelling = new HashMap<>();

    private final Map<UUID, UUID> merged;

    /** @param merged which record stands for one that was merged */
    public LexiconIndex(Collection<Authority> all, Map<UUID, UUID> merged) {
        this.merged = Map.copyOf(merged);
        all.forEach(this::add);
    }

    private void add(Authority record) {
        records.put(record.id(), record);
        for (Form form : record.particulars().forms()) {
            boolean name = record.kind().isName();
            Known known = Known.of(record, form, name ? NameWords.of(form.text()) : List.of());
            if (record.state() == State.ACCEPTED) {
                finders.computeIfAbsent(form.language(), Finder::new).add(known);
            }
            if (name) {
                speller.add(known);
                String key = String.join(
                        " ", known.tokens().stream().map(NameToken::key).toList());
                keys.computeIfAbsent(record.id(), none -> new ArrayList<>(2)).add(Map.entry(form.language(), key));
                bySpelling
                        .computeIfAbsent(spelling(known.tokens()), none -> new HashSet<>(1))
                        .add(record.id());
            }
        }
    }

    public Optional<Authority> find(UUID id) {
        return Optional.ofNullable(records.get(merged.getOrDefault(id, id)));
    }

    /** Names with a form in a language that has a word beginning as typed, those that begin with it first. */
    public List<Authority> beginning(Language language, String typed, int limit) {
        String key = String.join(
                " ", NameTokens.of(typed).stream().map(NameToken::key).toList());
        if (key.isEmpty()) {
            return List.of();
        }
        return records.values().stream()
                .filter(record -> record.kind().isName())
                .map(record -> Map.entry(record, rank(record, language, key)))
                .filter(ranked -> ranked.getValue() > 0)
                .sorted(Map.Entry.<Authority, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(ranked ->
                                ranked.getKey().particulars().heading().text()))
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
    }

    private int rank(Authority record, Language language, String key) {
        return keys.getOrDefault(record.id(), List.of()).stream()
                .filter(form -> form.getKey().equals(language))
                .mapToInt(form ->
                        form.getValue().startsWith(key) ? 2 : form.getValue().contains(" " + key) ? 1 : 0)
                .max()
                .orElse(0);
    }

    public List<Mention> mentions(Language language, String text) {
        Finder finder = finders.get(language);
        return finder == null ? List.of() : finder.find(text);
    }

    public List<Candidate> candidates(Language language, String text) {
        Set<UUID> same = bySpelling.getOrDefault(spelling(NameTokens.of(text)), Set.of());
        List<Word> words = NameWords.of(text);
        Map<UUID, Integer> scores = new LinkedHashMap<>();
        speller.match(text)
                .forEach(match -> scores.putIfAbsent(match.known().of().id(), match.score()));
        return scores.entrySet().stream()
                .map(match -> candidate(language, words, match.getKey(), match.getValue(), same))
                .sorted(Comparator.comparing(Candidate::certain)
                        .thenComparing(Candidate::score)
                        .reversed()
                        .thenComparing(Candidate::nameId))
                .limit(MOST_CANDIDATES)
                .toList();
    }

    private Candidate candidate(Language language, List<Word> words, UUID id, int score, Set<UUID> same) {
        Authority record = Objects.requireNonNull(records.get(id));
        boolean known = same.contains(id);
        boolean certain = known && same.size() == 1 && record.state() == State.ACCEPTED;
        return new Candidate(id, form(record, language, words), known ? 100 : Math.min(score, 99), certain);
    }

    /** The right form of a language that is nearest to what was written. */
    private static String form(Authority record, Language language, List<Word> words) {
        @Nullable
        Form nearest = record.particulars()
                .forms(language)
                .filter(form -> form.use().isRight())
                .max(Comparator.comparing(form -> Likeness.of(words, NameWords.of(form.text()))))
                .orElse(null);
        return (nearest == null ? record.particulars().heading() : nearest).text();
    }

    // Letter case, hyphens and the several ways to write the article make no other spelling.
    private static String spelling(List<NameToken> tokens) {
        return tokens.stream()
                .map(token -> ARTICLES.contains(token.key()) ? "al" : token.key())
                .collect(Collectors.joining(" "));
    }
}
