package org.warraq.desk;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.warraq.language.Language;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.translation.Note;
import org.warraq.translation.Notes;
import org.warraq.translation.UnreadNotes;
import org.warraq.workflow.Stage;
import org.warraq.workflow.Task;

/**
 * What pages ask and programs are not asked: whether whoever decides has read what others said since they looked last, and
 * whether something is meant to be submitted over what nobody has answered.
 */
@Component
public class SaidMeanwhile {

    private static final String SAID = "said";

    private final Notes notes;

    SaidMeanwhile(Notes notes) {
        this.notes = notes;
    }

    /** {@code null} where there is nothing to be read. */
    public @Nullable UnreadNotes unread(Person me, Task task) {
        return notes.unread(me, task.reportId(), task.language()).orElse(null);
    }

    /**
     * @param until the time of the newest that was shown, where they said that they have read it
     * @throws Refusal 422 where there is something newer
     */
    public void requireRead(Person me, Task task, @Nullable String until) {
        Optional<UnreadNotes> unread = notes.unread(me, task.reportId(), task.language());
        unread.filter(one ->
                        !time(until).map(read -> !one.newest().isAfter(read)).orElse(false))
                .ifPresent(one -> {
                    throw Refusal.invalid(List.of(new Refusal.FieldError(SAID, "said-unread", one.number())));
                });
    }

    private static Optional<Instant> time(@Nullable String typed) {
        try {
            return typed == null ? Optional.empty() : Optional.of(Instant.parse(typed));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    /**
     * What nobody has answered or decided, in the translation, or in all of the report where its draft is submitted.
     *
     * @param despite the ids that they have seen, commas between: over these it is meant
     */
    public List<Note> open(Task task, @Nullable String despite) {
        Set<String> seen = Arrays.stream(despite == null ? new String[0] : despite.split(","))
                .collect(Collectors.toSet());
        @Nullable Language language = task.stage() == Stage.DRAFT ? null : task.language();
        List<Note> open = notes.stopping(task.reportId(), language);
        return open.stream().allMatch(note -> seen.contains(note.id().toString())) ? List.of() : open;
    }

    /** Shows what is open on the page it was submitted from; submitting it there again is meant. */
    public static void warn(List<Note> open, Model model) {
        model.addAttribute("over", open);
        model.addAttribute(
                "despite", open.stream().map(Note::id).map(UUID::toString).collect(Collectors.joining(",")));
    }
}
