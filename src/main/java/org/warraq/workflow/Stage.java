package org.warraq.workflow;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.warraq.people.Role;

/** The kind of work a task is: the form key in the diagrams, and the page it opens. */
public enum Stage {
    DRAFT(Role.REPORTER),
    TRANSLATE(Role.TRANSLATOR),
    REVIEW(Role.TRANSLATOR),
    APPROVE(Role.EDITOR),
    CONFIRM(Role.EDITOR);

    private final Role role;

    Stage(Role role) {
        this.role = role;
    }

    /** Who does this work. */
    public Role role() {
        return role;
    }

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if there is no such stage */
    @JsonCreator
    public static Stage of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
