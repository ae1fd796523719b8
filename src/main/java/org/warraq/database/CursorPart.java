package org.warraq.database;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A kind of value a keyset is made of; each reads what it wrote, and nothing a database would choke on. */
public enum CursorPart {
    /** Anything a text column can hold. */
    TEXT(Pattern.compile("[^\0]{0,5000}", Pattern.DOTALL), text -> text),
    /** An {@code Integer} from 0 to 999,999,999. */
    NUMBER(Pattern.compile("[0-9]{1,9}"), Integer::valueOf),
    /** A {@code Long} from 0, at most 18 digits. */
    COUNT(Pattern.compile("[0-9]{1,18}"), Long::valueOf),
    /** An {@code Instant} of the years 0 to 9999, as it writes itself. */
    TIME(Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{5,18}Z"), CursorPart::instant),
    /** A {@code UUID}, as it writes itself. */
    ID(Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"), UUID::fromString);

    private final Pattern form;
    private final Function<String, Object> value;

    CursorPart(Pattern form, Function<String, Object> value) {
        this.form = form;
        this.value = value;
    }

    /** @throws NotACursor if it is none of this kind */
    Object parse(String text) {
        if (!form.matcher(text).matches()) {
            throw new NotACursor();
        }
        return value.apply(text);
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException noSuchDay) {
            throw new NotACursor();
        }
    }
}
