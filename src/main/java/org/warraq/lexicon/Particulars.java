package org.warraq.lexicon;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Language;

/**
 * What a record says.
 *
 * @param forms at least one, in the order they are shown
 * @param titles of a person; dated
 * @param distinctFrom others it is not, however alike they are written
 * @param definition what it is, in a sentence
 * @param domain the field a term belongs to; empty for names
 * @param note for colleagues
 */
public record Particulars(
        Kind kind,
        List<Form> forms,
        List<Title> titles,
        List<UUID> distinctFrom,
        String definition,
        String domain,
        String note) {

    public Particulars {
        forms = List.copyOf(forms);
        titles = List.copyOf(titles);
        distinctFrom = List.copyOf(distinctFrom);
    }

    /** A record of forms only. */
    public static Particulars of(Kind kind, List<Form> forms) {
        return new Particulars(kind, forms, List.of(), List.of(), "", "", "");
    }

    /** The forms of a language in the order of their use: preferred first. */
    public Stream<Form> forms(Language language) {
        return forms.stream()
                .filter(form -> form.language().equals(language))
                .sorted((one, other) -> one.use().compareTo(other.use()));
    }

    /** The form it is listed under: the first preferred one, or else the first. */
    public Form heading() {
        return forms.stream()
                .filter(form -> form.use() == Use.PREFERRED)
                .findFirst()
                .orElse(forms.get(0));
    }

    /** The form to show in a language: the best right one there, or the heading. */
    public Form heading(Language language) {
        return forms(language).filter(form -> form.use().isRight()).findFirst().orElseGet(this::heading);
    }

    /** The title held on a day: the one taken up last; {@code null} asks for the last of all. */
    public Optional<String> title(Language language, @Nullable LocalDate on) {
        return titles.stream()
                .filter(title -> title.language().equals(language) && (on == null || title.isHeld(on)))
                .max(Comparator.comparing(Title::from, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder())))
                .map(Title::text);
    }

    public Particulars withForms(List<Form> changed) {
        return new Particulars(kind, changed, titles, distinctFrom, definition, domain, note);
    }
}
