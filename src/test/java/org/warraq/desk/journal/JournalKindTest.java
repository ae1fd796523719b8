package org.warraq.desk.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.warraq.web.IcuMessages;

class JournalKindTest {

    // Keys of pages, not of entries.
    private static final Set<String> OF_PAGES = Set.of("kind", "order", "stage");

    @Test
    void everyActionWithASentenceIsOfExactlyOneKind() {
        List<String> actions = new IcuMessages()
                .keys("en").stream()
                        .filter(key -> key.matches("journal\\.[a-z]+(-[a-z]+)+|journal\\.withdrawn"))
                        .map(key -> key.substring("journal.".length()))
                        .filter(action -> !OF_PAGES.contains(action) && !action.matches("newsroom-what|none-found"))
                        .toList();
        assertThat(actions).hasSizeGreaterThan(50);
        assertThat(actions)
                .allSatisfy(
                        action -> assertThat(Arrays.stream(JournalKind.values()).filter(kind -> kind.isOf(action)))
                                .as(action)
                                .hasSize(1));
    }

    @Test
    void whatNobodyThoughtOfIsStillOfAKind() {
        assertThat(JournalKind.OTHER.isOf("never-heard-of")).isTrue();
        assertThat(JournalKind.TASK.isOf("never-heard-of")).isFalse();
        assertThat(JournalKind.OTHER.isOf("task-claimed")).isFalse();
    }
}
