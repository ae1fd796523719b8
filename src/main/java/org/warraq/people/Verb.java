package org.warraq.people;

import java.util.EnumSet;
import java.util.Set;
import org.warraq.language.Keyed;
import org.warraq.language.KeyedEnums;

/**
 * Everything that is done here, and which roles may do it at all; one of them is enough. Where more is asked than a role, a
 * task held say, {@code src/docs/permissions.md} says what and where it is decided.
 */
public enum Verb implements Keyed {
    READ_REPORTS(Refused.ROLE_MISSING, Role.values()),
    START_REPORT("reporters-only", Role.REPORTER),
    WRITE_SOURCE(Refused.ROLE_MISSING, Role.values()),
    /** Urgency, embargo and languages of one's own report while it is a draft. */
    ARRANGE_OWN_DRAFT(Refused.NOT_ARRANGER, Role.REPORTER),
    ARRANGE_REPORT(Refused.NOT_ARRANGER, Role.EDITOR),
    DROP_LANGUAGE(Refused.EDITORS_ONLY, Role.EDITOR),
    CORRECT_REPORT(Refused.EDITORS_ONLY, Role.EDITOR),
    ASK_WITHDRAWAL(Refused.EDITORS_ONLY, Role.EDITOR),
    SPIKE_REPORT(Refused.EDITORS_ONLY, Role.EDITOR),
    RELEASE_REPORT(Refused.EDITORS_ONLY, Role.EDITOR),
    CLOSE_RELEASE(Refused.EDITORS_ONLY, Role.EDITOR),
    RECALL_REPORT(Refused.EDITORS_ONLY, Role.EDITOR),

    /** What stands still, and trying it again. */
    SEE_STANDING_STILL("editors-and-admins", Role.EDITOR, Role.ADMIN),

    READ_TASKS(Refused.ROLE_MISSING, Role.values()),
    /** Claiming, releasing, completing and taking back; each stage asks for its own verb besides. */
    WORK_ON_TASKS(Refused.ROLE_MISSING, Role.values()),
    DRAFT(Refused.ROLE_MISSING, Role.REPORTER),
    TRANSLATE(Refused.ROLE_MISSING, Role.TRANSLATOR),
    REVIEW(Refused.ROLE_MISSING, Role.TRANSLATOR),
    APPROVE(Refused.ROLE_MISSING, Role.EDITOR),
    CONFIRM_WITHDRAWAL(Refused.ROLE_MISSING, Role.EDITOR),
    ASSIGN_TASK(Refused.EDITORS_ONLY, Role.EDITOR),

    WRITE_TRANSLATION(Refused.ROLE_MISSING, Role.values()),
    DECIDE_FINDING(Refused.ROLE_MISSING, Role.values()),
    ASK_NOTE(Refused.ROLE_MISSING, Role.TRANSLATOR, Role.EDITOR),
    /** Asking, remarking and suggesting in a source edition. */
    NOTE_SOURCE(Refused.ROLE_MISSING, Role.REPORTER, Role.TRANSLATOR, Role.EDITOR),
    DECIDE_SUGGESTION(Refused.ROLE_MISSING, Role.values()),
    ANSWER_NOTE(Refused.ROLE_MISSING, Role.values()),
    SETTLE_OWN_NOTE(Refused.ROLE_MISSING, Role.values()),
    SETTLE_NOTE(Refused.ROLE_MISSING, Role.TRANSLATOR, Role.EDITOR),
    CHECK_TEXT(Refused.ROLE_MISSING, Role.values()),

    SEARCH_MEMORY(Refused.ROLE_MISSING, Role.values()),
    KEEP_MEMORY("memory-keepers-only", Role.EDITOR, Role.ADMIN),
    READ_LEXICON(Refused.ROLE_MISSING, Role.values()),
    PROPOSE_RECORD(Refused.ROLE_MISSING, Role.values()),
    DECIDE_RECORD("lexicon-deciders", Role.EDITOR, Role.ADMIN),

    READ_PEOPLE(Refused.ADMINS_ONLY, Role.EDITOR, Role.ADMIN),
    MANAGE_PEOPLE(Refused.ADMINS_ONLY, Role.ADMIN),
    READ_POLICY(Refused.ROLE_MISSING, Role.values()),
    CHANGE_POLICY(Refused.ADMINS_ONLY, Role.ADMIN),
    READ_PROCESSES(Refused.ADMINS_ONLY, Role.ADMIN),
    /** Putting diagrams and decision tables in force, and moving rounds that run. */
    CHANGE_PROCESSES(Refused.ADMINS_ONLY, Role.ADMIN),
    READ_NEWSROOM_JOURNAL(Refused.ADMINS_ONLY, Role.ADMIN),
    VERIFY_CHAINS(Refused.ADMINS_ONLY, Role.ADMIN),
    MAKE_CHECKPOINT(Refused.ADMINS_ONLY, Role.ADMIN),
    /** Taking out what a version says: asking for it, deciding, and seeing who asked. */
    REMOVE_VERSION(Refused.ADMINS_ONLY, Role.ADMIN),
    /** The server's own state: metrics and all else under {@code /actuator} but health. */
    OPERATE("forbidden", Role.ADMIN);

    /** Reasons that several share. */
    private static final class Refused {
        static final String ROLE_MISSING = "role-missing";
        static final String NOT_ARRANGER = "not-arranger";
        static final String EDITORS_ONLY = "editors-only";
        static final String ADMINS_ONLY = "admins-only";
    }

    private final String refusal;
    private final Set<Role> roles;

    Verb(String refusal, Role... roles) {
        this.refusal = refusal;
        this.roles = EnumSet.of(roles[0], roles);
    }

    /** In the order of the enum; all of them where any role will do. */
    public Set<Role> roles() {
        return EnumSet.copyOf(roles);
    }

    /** The reason told to whoever has none of them. */
    public String refusal() {
        return refusal;
    }

    /** @throws IllegalArgumentException if there is no such verb */
    public static Verb of(String key) {
        return KeyedEnums.of(Verb.class, key);
    }
}
