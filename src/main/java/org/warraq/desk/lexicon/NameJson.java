package org.warraq.desk.lexicon;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Language;
import org.warraq.lexicon.Authority;
import org.warraq.lexicon.Kind;
import org.warraq.lexicon.Particulars;
import org.warraq.lexicon.State;
import org.warraq.lexicon.Title;
import org.warraq.lexicon.Usage;
import org.warraq.people.Refusal;
import org.warraq.people.Refusal.FieldError;
import org.warraq.web.EntityTags;

/**
 * A name as the HTTP contract has it. Sent to be written, what only the server says is passed over, so that what was read
 * can be sent back changed.
 *
 * @param usage in how many reports it stands; in lists {@code null}
 */
record NameJson(
        @Nullable UUID id,
        @Nullable Kind kind,
        @Nullable List<@Nullable FormJson> forms,
        @Nullable List<@Nullable TitleJson> titles,
        @Nullable List<@Nullable UUID> distinctFrom,
        @Nullable String definition,
        @Nullable String note,
        @Nullable State state,
        @Nullable String reason,
        @Nullable UUID mergedInto,
        Usage.@Nullable Count usage,
        @Nullable Instant createdAt,
        @Nullable Instant changedAt,
        @Nullable String etag) {

    /** A dated title as the HTTP contract has it. */
    record TitleJson(
            @Nullable Language language,
            @Nullable String text,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    static NameJson of(Authority name, Usage.@Nullable Count usage) {
        Particulars what = name.particulars();
        return new NameJson(
                name.id(),
                what.kind(),
                what.forms().stream().map(FormJson::of).toList(),
                what.titles().stream()
                        .map(title -> new TitleJson(title.language(), title.text(), title.from(), title.to()))
                        .toList(),
                what.distinctFrom(),
                what.definition(),
                what.note(),
                name.state(),
                name.reason(),
                name.mergedInto(),
                usage,
                name.createdAt(),
                name.changedAt(),
                EntityTags.of(name.rowVersion()));
    }

    /** @throws Refusal 422 where a part is missing */
    Particulars read() {
        if (kind == null || !kind.isName()) {
            throw Refusal.invalid(List.of(new FieldError("kind", kind == null ? "required" : "kind-of-name")));
        }
        return new Particulars(
                kind,
                FormJson.read(forms, true),
                dated(),
                distinctFrom == null
                        ? List.of()
                        : distinctFrom.stream()
                                .filter(other -> other != null)
                                .distinct()
                                .toList(),
                Texts.stripped(definition),
                "",
                Texts.stripped(note));
    }

    private List<Title> dated() {
        List<Title> read = new ArrayList<>();
        for (TitleJson title : titles == null ? List.<TitleJson>of() : titles) {
            if (title == null || title.language == null) {
                throw Refusal.invalid(List.of(new FieldError("titles[" + read.size() + "].language", "required")));
            }
            read.add(new Title(title.language, Texts.stripped(title.text), title.from, title.to));
        }
        return read;
    }
}
