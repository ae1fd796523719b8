package org.warraq.workflow.sequences;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who did what in the present round of a report, as far as it was accepted: what separation of duties is decided by. */
final class Parts {

    /** No stage: there is no task for it. */
    static final String RELEASE = "release";

    private final Player creator;
    private final Set<Player> wrote = new HashSet<>();
    private final Set<Player> translated = new HashSet<>();
    private final Set<Player> reviewed = new HashSet<>();
    private @Nullable Player asked;

    Parts(Player creator) {
        this.creator = creator;
        wrote.add(creator);
    }

    /** @param toldBy who said what readers of the source are told; {@code null} where nobody did yet: to begin is no part */
    void newRound(@Nullable Player toldBy) {
        wrote.clear();
        translated.clear();
        reviewed.clear();
        wrote.add(creator);
        if (toldBy != null) {
            wrote.add(toldBy);
        }
    }

    void wrote(Player who) {
        wrote.add(who);
    }

    void translated(Player who) {
        translated.add(who);
    }

    void completed(Player who, String stage) {
        switch (stage) {
            case "draft" -> wrote.add(who);
            case "translate" -> translated.add(who);
            case "review" -> reviewed.add(who);
            default -> {}
        }
    }

    void asked(Player who) {
        asked = who;
    }

    /** Whether they may not have a task of this stage, whatever their roles. */
    boolean bar(Player who, String stage) {
        return switch (stage) {
            case "review" -> translated.contains(who);
            case "approve" -> wrote.contains(who) || translated.contains(who) || reviewed.contains(who);
            case RELEASE -> wrote.contains(who) || translated.contains(who);
            case "confirm" -> who.equals(asked);
            default -> false;
        };
    }
}
