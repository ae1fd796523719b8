package org.warraq.journal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Language;
import org.warraq.people.Person;
import org.warraq.people.Reason;

/**
 * What is to be written into a journal.
 *
 * @param actor who did it; {@code null} where the product did it by itself
 * @param action what was done, in the past tense and kebab-case: {@code task-claimed}, {@code edition-returned}; the key of
 *     its sentence in the message files is {@code journal.<action>}
 * @param reason what the actor gave as the reason
 * @param detail whom or what it was done to, where the other columns do not say
 */
public record Entry(
        @Nullable UUID actor,
        String action,
        @Nullable String stage,
        @Nullable Language language,
        @Nullable Integer version,
        @Nullable Reason reason,
        @Nullable String detail) {

    /** Somebody did something. */
    public static Entry by(Person actor, String action) {
        return new Entry(actor.id(), action, null, null, null, null, null);
    }

    /** It happened by itself: a timer, a job. */
    public static Entry itself(String action) {
        return new Entry(null, action, null, null, null, null, null);
    }

    public Entry stage(@Nullable String stage) {
        return new Entry(actor, action, stage, language, version, reason, detail);
    }

    public Entry language(@Nullable Language language) {
        return new Entry(actor, action, stage, language, version, reason, detail);
    }

    public Entry version(@Nullable Integer version) {
        return new Entry(actor, action, stage, language, version, reason, detail);
    }

    public Entry because(@Nullable Reason reason) {
        return new Entry(actor, action, stage, language, version, reason, detail);
    }

    public Entry detail(@Nullable String detail) {
        return new Entry(actor, action, stage, language, version, reason, detail);
    }
}
