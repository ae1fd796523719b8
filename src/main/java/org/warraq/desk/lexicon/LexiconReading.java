package org.warraq.desk.lexicon;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.warraq.database.Page;
import org.warraq.desk.Lists;
import org.warraq.language.Language;
import org.warraq.lexicon.Authority;
import org.warraq.lexicon.Catalogue;
import org.warraq.lexicon.Kind;
import org.warraq.lexicon.State;
import org.warraq.lexicon.Usage;
import org.warraq.people.Refusal;

/** What pages and programs both ask of the lexicon. */
@Component
class LexiconReading {

    private final Catalogue catalogue;
    private final Usage usage;

    LexiconReading(Catalogue catalogue, Usage usage) {
        this.catalogue = catalogue;
        this.usage = usage;
    }

    /** A page of names, of one kind or all. */
    Page<Authority> names(
            @Nullable Kind kind,
            @Nullable State state,
            @Nullable Language language,
            @Nullable String q,
            @Nullable String cursor,
            int limit) {
        if (kind == Kind.TERM) {
            throw Refusal.invalid(List.of(new Refusal.FieldError("kind", "kind-of-name")));
        }
        List<Kind> kinds = kind == null ? Kind.NAMES : List.of(kind);
        return page(new Catalogue.Query(kinds, state, language, q, cursor, limit));
    }

    Page<Authority> terms(
            @Nullable State state,
            @Nullable Language language,
            @Nullable String q,
            @Nullable String cursor,
            int limit) {
        return page(new Catalogue.Query(List.of(Kind.TERM), state, language, q, cursor, limit));
    }

    Usage.Count usage(UUID id) {
        return usages(List.of(id)).getOrDefault(id, Usage.Count.NONE);
    }

    Map<UUID, Usage.Count> usages(List<UUID> ids) {
        return usage.of(ids);
    }

    Catalogue.Proposed proposed() {
        return catalogue.proposed();
    }

    private Page<Authority> page(Catalogue.Query query) {
        return Lists.page(() -> catalogue.page(query));
    }
}
