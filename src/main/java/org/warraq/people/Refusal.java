package org.warraq.people;

import java.util.List;
import java.util.UUID;

/**
 * Says no, with the reason: thrown wherever somebody asks for what may not be. Carries no sentence but the key of one in
 * the message files ({@code refusal.<reason>}), so that it is told in the reader's language.
 */
public final class Refusal extends RuntimeException {

    /** Which kind of no it is; each stands for one HTTP status of the contract. */
    public enum Kind {
        /** 400: the request cannot be read. */
        MALFORMED(400),
        /** 403: signed in, but may not. */
        FORBIDDEN(403),
        /** 404: not there, or not for them to know of. */
        UNKNOWN(404),
        /** 409: the state does not allow it. */
        CONFLICT(409),
        /** 412: somebody else was faster; the version named is stale. */
        STALE(412),
        /** 413: too large. */
        TOO_LARGE(413),
        /** 415: a form we do not read. */
        UNREADABLE_TYPE(415),
        /** 422: readable, but a value is not allowed. */
        INVALID(422),
        /** 428: the version it is based on was not named. */
        VERSION_MISSING(428),
        /** 429: too often. */
        TOO_OFTEN(429),
        /** 503: busy; try again. */
        BUSY(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    /**
     * What is wrong with one field.
     *
     * @param field its path in the request, such as {@code content.body[2].text}
     * @param reason a key under {@code refusal.}
     */
    public record FieldError(String field, String reason, List<Object> arguments) {
        public FieldError(String field, String reason, Object... arguments) {
            this(field, reason, List.of(arguments));
        }
    }

    private final Kind kind;
    private final String reason;
    private final transient List<Object> arguments;
    private final transient List<FieldError> fields;
    private final List<UUID> notes;

    private Refusal(Kind kind, String reason, List<Object> arguments, List<FieldError> fields, List<UUID> notes) {
        super(kind + " " + reason + " " + arguments + (fields.isEmpty() ? "" : " " + fields), null, false, true);
        this.kind = kind;
        this.reason = reason;
        this.arguments = List.copyOf(arguments);
        this.fields = List.copyOf(fields);
        this.notes = List.copyOf(notes);
    }

    public static Refusal of(Kind kind, String reason, Object... arguments) {
        return new Refusal(kind, reason, List.of(arguments), List.of(), List.of());
    }

    public static Refusal forbidden(String reason, Object... arguments) {
        return of(Kind.FORBIDDEN, reason, arguments);
    }

    /** @param what {@code report}, {@code task}, {@code edition} … : the message is {@code refusal.unknown-<what>} */
    public static Refusal unknown(String what) {
        return of(Kind.UNKNOWN, "unknown-" + what);
    }

    public static Refusal conflict(String reason, Object... arguments) {
        return of(Kind.CONFLICT, reason, arguments);
    }

    /** With what stands in the way, each at its place. */
    public static Refusal conflict(String reason, List<FieldError> fields, Object... arguments) {
        return new Refusal(Kind.CONFLICT, reason, List.of(arguments), fields, List.of());
    }

    /** Because of what was asked or suggested and is open. @param where each of them, in the same order */
    public static Refusal overNotes(List<UUID> notes, List<FieldError> where) {
        return new Refusal(Kind.CONFLICT, "notes-open", List.of(notes.size()), where, notes);
    }

    public static Refusal invalid(String reason, Object... arguments) {
        return of(Kind.INVALID, reason, arguments);
    }

    public static Refusal invalid(List<FieldError> fields) {
        return new Refusal(Kind.INVALID, "invalid-fields", List.of(), fields, List.of());
    }

    public static Refusal stale(long current) {
        return of(Kind.STALE, "stale", current);
    }

    public Kind kind() {
        return kind;
    }

    /** The message key is {@code refusal.} plus this. */
    public String reason() {
        return reason;
    }

    public List<Object> arguments() {
        return arguments;
    }

    public List<FieldError> fields() {
        return fields;
    }

    /** The questions and suggestions that stand in the way. */
    public List<UUID> notes() {
        return notes;
    }

    /** What is wrong with one field, so that a page can say it there; empty where nothing is. */
    public List<FieldError> at(String field) {
        return fields.stream().filter(error -> error.field().equals(field)).toList();
    }
}
