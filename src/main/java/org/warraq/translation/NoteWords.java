package org.warraq.translation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.warraq.people.Refusal;
import org.warraq.people.Refusal.FieldError;
import org.warraq.report.Contents;

/**
 * What somebody says, tidied and found fit to be kept.
 *
 * @param text empty only with a suggestion, which may speak for itself
 * @param proposal of a suggestion, and of nothing else; empty where words are to go
 */
record NoteWords(Note.Kind kind, String text, @Nullable String proposal) {

    static final int TEXT_LIMIT = 4_000;
    private static final int PROPOSAL_LIMIT = 10_000;

    /** @throws Refusal 422 */
    static NoteWords of(Note.Kind kind, String text, @Nullable String proposal, NotePointer pointer) {
        boolean suggests = kind == Note.Kind.SUGGESTION;
        String said = suggests && text.isBlank() ? "" : requireText(text);
        List<FieldError> wrong = new ArrayList<>();
        if (suggests && proposal == null) {
            wrong.add(new FieldError("proposal", "required"));
        }
        if (!suggests && proposal != null) {
            wrong.add(new FieldError("proposal", "note-no-proposal"));
        }
        if (suggests && pointer.words() == null) {
            wrong.add(new FieldError("anchor", "required"));
        }
        if (proposal != null && proposal.length() > PROPOSAL_LIMIT) {
            wrong.add(new FieldError("proposal", "too-long", PROPOSAL_LIMIT));
        } else if (proposal != null && !Contents.isKeepable(proposal)) {
            wrong.add(new FieldError("proposal", "bad-character"));
        }
        if (!wrong.isEmpty()) {
            throw Refusal.invalid(wrong);
        }
        return new NoteWords(kind, said, proposal == null ? null : proposal.replace("\r\n", "\n"));
    }

    /** Everything that was said, for the journal's hash. */
    String all() {
        return proposal == null ? text : text.isEmpty() ? proposal : proposal + "\n" + text;
    }

    static String requireText(String text) {
        String said = text.replace("\r\n", "\n").strip();
        if (said.isEmpty()) {
            throw Refusal.invalid(List.of(new FieldError("text", "required")));
        }
        if (said.length() > TEXT_LIMIT) {
            throw Refusal.invalid(List.of(new FieldError("text", "too-long", TEXT_LIMIT)));
        }
        if (!Contents.isKeepable(said)) {
            throw Refusal.invalid(List.of(new FieldError("text", "bad-character")));
        }
        return said;
    }
}
