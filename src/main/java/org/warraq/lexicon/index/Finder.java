package org.warraq.lexicon.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Language;
import org.warraq.lexicon.Kind;
import org.warraq.lexicon.Mention;
import org.warraq.lexicon.spelling.Clitics;
import org.warraq.lexicon.spelling.Inflection;
import org.warraq.lexicon.spelling.NameToken;
import org.warraq.lexicon.spelling.NameTokens;

/** Finds the names and terms of one language in texts, left to right; where several begin, the longest. */
final class Finder {

    private static final int MOST = 2_000;

    private final Language language;
    private final Trie names = new Trie();
    private final Trie terms = new Trie();

    Finder(Language language) {
        this.language = language;
    }

    void add(Known known) {
        boolean name = known.of().kind().isName();
        List<String> words = known.tokens().stream()
                .map(token -> name ? token.key() : Inflection.stem(language, token.key()))
                .toList();
        if (!words.isEmpty()) {
            (name ? names : terms).add(words, known);
        }
    }

    List<Mention> find(String text) {
        List<NameToken> tokens = NameTokens.of(text);
        List<Mention> found = new ArrayList<>();
        int at = 0;
        while (at < tokens.size() && found.size() < MOST) {
            Hit hit = longest(text, tokens, at);
            if (hit == null) {
                at++;
            } else {
                found.addAll(hit.mentions());
                at = hit.end();
            }
        }
        return found;
    }

    /** @param end the token behind */
    private record Hit(List<Mention> mentions, int end) {}

    private @Nullable Hit longest(String text, List<NameToken> tokens, int at) {
        Hit name = longest(text, tokens, at, names, UnaryOperator.identity());
        Hit term = longest(text, tokens, at, terms, key -> Inflection.stem(language, key));
        if (name == null || term == null) {
            return name == null ? term : name;
        }
        if (name.end() != term.end()) {
            return name.end() > term.end() ? name : term;
        }
        List<Mention> both = new ArrayList<>(name.mentions());
        both.addAll(term.mentions());
        return new Hit(both, name.end());
    }

    // As it stands comes before what is left when clitics are taken off: «وليد» is a name of its own.
    private @Nullable Hit longest(String text, List<NameToken> tokens, int at, Trie trie, UnaryOperator<String> step) {
        for (Clitics.Reading reading : Clitics.readings(tokens.get(at).key())) {
            Hit longest = null;
            Trie node = trie.after(step.apply(reading.key()));
            for (int end = at + 1; node != null; end++) {
                FormSpan span = new FormSpan(text, tokens.subList(at, end), reading);
                List<Mention> mentions = mentions(span, at == 0 ? null : tokens.get(at - 1), node.ends());
                boolean counts = !mentions.isEmpty() && (end > at + 1 || !reading.isRemnant());
                longest = counts ? new Hit(mentions, end) : longest;
                boolean more = end < tokens.size() && NameTokens.joined(text, tokens.get(end - 1), tokens.get(end));
                node = more ? node.after(step.apply(tokens.get(end).key())) : null;
            }
            if (longest != null) {
                return longest;
            }
        }
        return null;
    }

    private List<Mention> mentions(FormSpan span, @Nullable NameToken before, List<Known> ends) {
        List<Known> right = ends.stream()
                .filter(known ->
                        known.of().kind() == Kind.TERM ? span.isTerm(language, known) : span.isName(before, known))
                .toList();
        List<Known> exact = right.stream().filter(span::isExact).toList();
        Set<UUID> records = new HashSet<>();
        // What stands there letter by letter is meant; otherwise the best use of each record.
        return (exact.isEmpty() ? right : exact)
                .stream()
                        .sorted((one, other) ->
                                one.form().use().compareTo(other.form().use()))
                        .filter(known -> records.add(known.of().id()))
                        .map(known -> span.mention(known, !exact.isEmpty()))
                        .toList();
    }
}
