package org.warraq.workflow.sequences;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.warraq.support.Newsroom;

/** Ten people who do anything, some with several roles, and five who are kept out of it, to bring reports to their ends. */
final class Cast {

    private static final List<Set<String>> ROLES = List.of(
            Set.of("reporter"),
            Set.of("reporter", "editor"),
            Set.of("translator"),
            Set.of("translator", "editor"),
            Set.of("translator", "reporter"),
            Set.of("editor"),
            Set.of("editor"),
            Set.of("reporter", "translator", "editor"),
            Set.of("translator"),
            Set.of());

    private final List<Player> players = new ArrayList<>();
    private final List<Player> kept = new ArrayList<>();

    /** @param name by which the people of this cast are told from those of another */
    Cast(Newsroom newsroom, String name) {
        for (int at = 0; at < ROLES.size(); at++) {
            players.add(Player.hired(newsroom, name + "-player-" + at, ROLES.get(at)));
        }
        for (String role : List.of("reporter", "translator", "translator", "editor", "editor")) {
            kept.add(Player.hired(newsroom, name + "-kept-" + kept.size(), Set.of(role)));
        }
    }

    Player any(SplittableRandom random) {
        return players.get(random.nextInt(players.size()));
    }

    /** Somebody with this role, if there is anybody. */
    Player any(String role, SplittableRandom random) {
        List<Player> able = players.stream().filter(one -> one.is(role)).toList();
        return able.isEmpty() ? any(random) : able.get(random.nextInt(able.size()));
    }

    Player called(String username) {
        return players.stream()
                .filter(one -> one.username().equals(username))
                .findFirst()
                .orElseThrow();
    }

    boolean has(String username) {
        return players.stream().anyMatch(one -> one.username().equals(username));
    }

    /** Somebody else's roles change, to those somebody of the ten began with. */
    void shuffle(SplittableRandom random) {
        Player who = any(random);
        who.become(ROLES.get(random.nextInt(ROLES.size())));
    }

    /** Who does this when all is to end: nobody of the ten, and the review and the approval are other people's. */
    Player finisher(String stage) {
        return switch (stage) {
            case "draft" -> kept.get(0);
            case "translate" -> kept.get(1);
            case "review" -> kept.get(2);
            case "confirm" -> kept.get(3);
            default -> kept.get(4);
        };
    }

    /** An editor who arranges and writes nothing. */
    Player chief() {
        return kept.get(3);
    }

    /** They begin as they began: endings may have taken their roles. */
    void comeBack() {
        for (int at = 0; at < players.size(); at++) {
            if (players.get(at).isNobody() && !ROLES.get(at).isEmpty()) {
                players.get(at).become(ROLES.get(at));
            }
        }
    }
}
