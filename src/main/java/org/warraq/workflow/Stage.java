package org.warraq.workflow;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.warraq.language.Keyed;
import org.warraq.language.KeyedEnums;
import org.warraq.people.Role;
import org.warraq.people.Verb;

/** The kind of work a task is: the form key in the diagrams, and the page it opens. */
public enum Stage implements Keyed {
    DRAFT(Verb.DRAFT),
    TRANSLATE(Verb.TRANSLATE),
    REVIEW(Verb.REVIEW),
    APPROVE(Verb.APPROVE),
    CONFIRM(Verb.CONFIRM_WITHDRAWAL);

    private final Role role;

    Stage(Verb verb) {
        this.role = verb.roles().iterator().next();
    }

    /** Who does this work. */
    public Role role() {
        return role;
    }

    @Override
    @JsonValue
    public String key() {
        return Keyed.super.key();
    }

    /** @throws IllegalArgumentException if there is no such stage */
    @JsonCreator
    public static Stage of(String key) {
        return KeyedEnums.of(Stage.class, key);
    }
}
