package org.warraq.desk.lexicon;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.warraq.lexicon.Authority;
import org.warraq.lexicon.Kind;
import org.warraq.lexicon.Particulars;
import org.warraq.lexicon.State;
import org.warraq.lexicon.Usage;
import org.warraq.people.Refusal;
import org.warraq.web.EntityTags;

/**
 * A term over HTTP: a phrase in several languages, with the forms that may and may not be written. Sent to be written, what
 * only the server says is passed over.
 *
 * @param usage in how many reports it stands; in lists {@code null}
 */
record TermJson(
        @Nullable UUID id,
        @Nullable List<@Nullable FormJson> forms,
        @Nullable String definition,
        @Nullable String domain,
        @Nullable String note,
        @Nullable State state,
        @Nullable String reason,
        @Nullable UUID mergedInto,
        Usage.@Nullable Count usage,
        @Nullable Instant createdAt,
        @Nullable Instant changedAt,
        @Nullable String etag) {

    static TermJson of(Authority term, Usage.@Nullable Count usage) {
        Particulars what = term.particulars();
        return new TermJson(
                term.id(),
                what.forms().stream().map(FormJson::of).toList(),
                what.definition(),
                what.domain(),
                what.note(),
                term.state(),
                term.reason(),
                term.mergedInto(),
                usage,
                term.createdAt(),
                term.changedAt(),
                EntityTags.of(term.rowVersion()));
    }

    /** @throws Refusal 422 where a part is missing */
    Particulars read() {
        return new Particulars(
                Kind.TERM,
                FormJson.read(forms, false),
                List.of(),
                List.of(),
                Texts.stripped(definition),
                Texts.stripped(domain),
                Texts.stripped(note));
    }
}
