package org.warraq.desk.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.warraq.language.Language;
import org.warraq.report.RoundKind;
import org.warraq.web.IcuMessages;

class JournalSentencesTest {

    private static final Path SOURCES = Path.of("src", "main", "java");

    /** The calls that make an entry, with all they are given. */
    private static final Pattern CALL =
            Pattern.compile("(?:Entry\\.by|Entry\\.itself|StageWork\\.entry|entry|write)\\(([^;]*?);", Pattern.DOTALL);

    private static final Pattern ACTION = Pattern.compile("\"([a-z]+(?:-[a-z]+)+-?|-[a-z]+|[a-z]+-|withdrawn)\"");

    private final IcuMessages messages = new IcuMessages();

    @Test
    void everyActionInTheCodeHasItsSentenceInBothLanguages() throws IOException {
        Set<String> actions = actions();
        assertThat(actions)
                .contains("report-started", "task-claimed", "correction-started", "released-publication", "withdrawn");
        for (Locale locale : List.of(Locale.ENGLISH, Language.ARABIC.locale())) {
            assertThat(actions)
                    .allSatisfy(action -> assertThat(messages.pattern("journal." + action, locale))
                            .as("journal." + action + " in " + locale)
                            .isNotBlank());
        }
    }

    private static Set<String> actions() throws IOException {
        Set<String> actions = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                if (source.contains("org.warraq.journal.Entry")) {
                    collect(source, actions);
                }
            }
        }
        return actions;
    }

    private static void collect(String source, Set<String> actions) {
        Matcher call = CALL.matcher(source);
        while (call.find()) {
            Matcher action = ACTION.matcher(call.group(1));
            while (action.find()) {
                actions.addAll(completed(action.group(1)));
            }
        }
    }

    /** What is put together from a part and something else stands for all it can become. */
    private static List<String> completed(String action) {
        return switch (action) {
            case "-granted", "-revoked" -> List.of("role" + action, "pair" + action);
            case "-started" -> List.of("update-started", "correction-started");
            case "released-" ->
                Stream.of(RoundKind.values())
                        .filter(kind -> kind != RoundKind.WITHDRAWAL)
                        .map(kind -> "released-" + kind.key())
                        .toList();
            default -> List.of(action);
        };
    }
}
