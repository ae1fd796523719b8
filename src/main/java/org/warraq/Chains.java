package org.warraq;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.warraq.database.RestoreVerifier;
import org.warraq.database.StartRefused;
import org.warraq.desk.administration.SentCheckpoint;
import org.warraq.journal.CheckpointCheck;
import org.warraq.journal.CheckpointKey;
import org.warraq.journal.Checkpoints.Checkpoint;
import org.warraq.journal.Verification;
import org.warraq.people.Refusal;
import org.warraq.report.VersionChains;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether what was restored holds: every chain of journal entries and of versions is walked, and where a checkpoint was kept,
 * every head it saw is looked for. Only that shows a tail that was cut off.
 */
final class Chains implements RestoreVerifier {

    private static final int NAMED = 5;

    private final ConfigurableEnvironment environment;

    /** @param environment may hold the key that signed the checkpoint */
    Chains(ConfigurableEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public String verify(DataSource loaded, Instant takenAt, @Nullable Path file) {
        try (AnnotationConfigApplicationContext rooms = new AnnotationConfigApplicationContext()) {
            rooms.setEnvironment(environment);
            rooms.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(loaded));
            rooms.registerBean(JdbcClient.class, () -> JdbcClient.create(loaded));
            rooms.register(Verification.class, VersionChains.class, CheckpointKey.class, CheckpointCheck.class);
            rooms.refresh();
            String walked = walked(
                    rooms.getBean(Verification.class).verify(),
                    rooms.getBean(VersionChains.class).verify());
            return file == null ? walked : walked + " " + seen(rooms.getBean(CheckpointCheck.class), takenAt, file);
        }
    }

    private static String walked(Verification.Result entries, Verification.Result versions) {
        Stream.concat(entries.broken().stream(), versions.broken().stream())
                .findFirst()
                .ifPresent(link -> {
                    throw new StartRefused(
                            "The chain " + link.chain() + " does not hold at " + link.number() + " (" + link.problem()
                                    + ").",
                            "Somebody changed what must stay as it was written: use an earlier backup. Nothing was"
                                    + " restored.");
                });
        return (entries.chains() + versions.chains()) + " chains of " + (entries.links() + versions.links())
                + " links hold.";
    }

    private static String seen(CheckpointCheck check, Instant takenAt, Path file) {
        Checkpoint checkpoint = read(file);
        CheckpointCheck.Result result = check.check(checkpoint);
        if (!result.broken().isEmpty()) {
            throw new StartRefused(
                    "The checkpoint of " + checkpoint.at() + " does not hold: " + named(result.broken()) + ".",
                    remedy(checkpoint, takenAt));
        }
        String signed = result.signed() == CheckpointCheck.Signed.VALID
                ? "which is signed by the key configured here"
                : "whose signature was not compared, as no key is configured here";
        return "All " + result.heads() + " heads stand that the checkpoint of " + checkpoint.at() + " saw, " + signed
                + ".";
    }

    private static String remedy(Checkpoint checkpoint, Instant takenAt) {
        return checkpoint.at().isAfter(takenAt)
                ? "It was made after this backup, of " + takenAt
                        + ", and may have seen what came between: give the last one"
                        + " from before. Nothing was restored."
                : "Somebody cut off or changed what it saw: use another backup. Nothing was restored.";
    }

    private static String named(List<Verification.Break> broken) {
        return broken.stream()
                .limit(NAMED)
                .map(link -> link.chain() + " at " + link.number() + " (" + link.problem() + ")")
                .collect(Collectors.joining(
                        ", ", "", broken.size() > NAMED ? ", and " + (broken.size() - NAMED) + " more" : ""));
    }

    private static Checkpoint read(Path file) {
        try {
            return JsonMapper.shared()
                    .readValue(Files.readAllBytes(file), SentCheckpoint.class)
                    .checkpoint();
        } catch (java.io.IOException | JacksonException | Refusal e) {
            throw new StartRefused(
                    file + " is no checkpoint.",
                    "Give the file as the page Verification or POST /api/journal/checkpoints gave it. Nothing was"
                            + " restored.",
                    e);
        }
    }
}
