package org.warraq;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.warraq.database.Commands;
import org.warraq.database.SigningKey;
import org.warraq.database.TestDatabases;
import org.warraq.journal.CheckpointKey;
import org.warraq.journal.Checkpoints;
import org.warraq.support.BackupFiles;
import org.warraq.support.SigningKeys;
import org.warraq.workflow.engine.V011__Engine_tables;
import tools.jackson.databind.json.JsonMapper;

/** By whom a backup is, whether it lacks what a checkpoint saw, and whether it comes back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackupTrustTest {

    private static final String OURS = SigningKeys.ed25519();
    private static final String OTHERS = SigningKeys.ed25519();
    private static final String NO_KEY = "";

    @TempDir
    Path folder;

    private final Map<String, Object> source = TestDatabases.of(BackupFiles.OLDEST);
    private final Map<String, Object> target = TestDatabases.of(BackupFiles.OLDEST);

    @BeforeAll
    void newsroom(@TempDir Path given) {
        assertThat(run(source, NO_KEY, "restore", BackupFiles.oldest(given).toString()))
                .contains("chains of", "links hold", "Unsigned");
    }

    @Test
    void forgerOfWhatNoChainHoldsIsCaughtByTheSignature() {
        Path forged = BackupFiles.forged(backup(OURS), "warraq.person_role", BackupTrustTest::everybodyAdmin);
        refuses("altered after it was signed", OURS, forged);
        refuses("altered after it was signed", NO_KEY, forged);
    }

    @Test
    void forgerWhoLeavesTheSignatureOutIsAskedForIt() {
        refuses("unsigned, though a key is configured", OURS, withoutSignature(backup(OURS)));
    }

    @Test
    void forgerWhoSignsWithAKeyOfTheirOwnIsNamed() {
        refuses("signed by " + id(OTHERS) + ", not by the key configured here, " + id(OURS), OURS, backup(OTHERS));
    }

    @Test
    void unsignedBackupIsTakenWhereThatIsSaid() {
        Map<String, Object> empty = TestDatabases.of(BackupFiles.OLDEST);
        assertThat(run(
                        empty,
                        OURS,
                        "restore",
                        "--accept-unsigned",
                        backup(NO_KEY).toString()))
                .contains("Restored", "Unsigned");
    }

    @Test
    void signerIsNamedWhereThereIsNothingToCompareWith() {
        Map<String, Object> empty = TestDatabases.of(BackupFiles.OLDEST);
        assertThat(run(empty, NO_KEY, "restore", backup(OURS).toString()))
                .contains("Restored", "Signed by " + id(OURS) + "; no key is configured here");
    }

    @Test
    void cutJournalIsFoundByAnEarlierCheckpoint() throws IOException {
        Path checkpoint = checkpoint(OURS);
        Path cut = withoutSignature(
                BackupFiles.forged(backup(OURS), "warraq.journal_entry", BackupTrustTest::withoutLastTwo));
        assertThat(run(TestDatabases.of(BackupFiles.OLDEST), NO_KEY, "restore", cut.toString()))
                .as("its chains hold")
                .contains("Restored");
        refuses("The checkpoint of", NO_KEY, cut, "--checkpoint=" + checkpoint);
        assertThat(run(target, NO_KEY, "restore", "--checkpoint=" + checkpoint, cut.toString()))
                .contains("(missing)", "cut off");
    }

    @Test
    void wholeBackupHoldsWhatTheCheckpointSaw() throws IOException {
        Path checkpoint = checkpoint(OURS);
        Map<String, Object> empty = TestDatabases.of(BackupFiles.OLDEST);
        assertThat(run(
                        empty,
                        OURS,
                        "restore",
                        "--checkpoint=" + checkpoint,
                        backup(OURS).toString()))
                .contains("heads stand that the checkpoint of", "signed by the key configured here")
                .contains("Signed by " + id(OURS) + ", the key configured here");
    }

    @Test
    void whatIsNoCheckpointIsRefused() throws IOException {
        Path no = Files.writeString(folder.resolve("no.json"), "{\"at\": \"2026-01-01T00:00:00Z\"}");
        refuses("is no checkpoint", OURS, backup(OURS), "--checkpoint=" + no);
    }

    @Test
    void optionsAreUnderstoodOrNothingIsDone() {
        String file = backup(OURS).toString();
        assertThat(run(target, OURS, "restore", "--chekpoint=x", file)).contains("Usage");
        assertThat(run(target, OURS, "restore", "--checkpoint", file)).contains("Usage");
        assertThat(run(target, OURS, "backup", "--accept-unsigned", file)).contains("Usage");
    }

    @Test
    void backupProvesThatItComesBackAndLeavesTheFileAlone() throws IOException {
        assertThat(run(source, OURS, "backup", "--verify", folder.toString()))
                .contains("restored from it", "links hold", "Signed by " + id(OURS))
                .hasLineCount(1);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left)
                    .singleElement()
                    .satisfies(file -> assertThat(file.getFileName().toString())
                            .matches("newsroom-\\d{4}-\\d{2}-\\d{2}T\\d{6}Z\\.warraq"));
        }
    }

    @Test
    void backupOfABrokenNewsroomSaysThatItDoesNotComeBack() {
        Map<String, Object> broken = TestDatabases.of(BackupFiles.OLDEST);
        run(broken, NO_KEY, "restore", backup(NO_KEY).toString());
        new JdbcTemplate(TestDatabases.superuser(String.valueOf(broken.get("spring.datasource.url"))))
                .update("update warraq.journal_entry set at = at + interval '1 second' where seq = 2");
        assertThat(run(
                        broken,
                        NO_KEY,
                        "backup",
                        "--verify",
                        folder.resolve("broken").toString()))
                .contains("does not hold at 2");
    }

    private void refuses(String reason, String key, Path file, String... options) {
        String[] arguments = Stream.of(List.of("restore"), List.of(options), List.of(file.toString()))
                .flatMap(List::stream)
                .toArray(String[]::new);
        assertThat(run(target, key, arguments)).contains(reason);
        assertThat(new JdbcTemplate(TestDatabases.superuser(String.valueOf(target.get("spring.datasource.url"))))
                        .queryForObject("select count(*) from warraq.person", Long.class))
                .as("nothing restored")
                .isZero();
    }

    private Path backup(String key) {
        Path file = folder.resolve("backup-" + System.nanoTime() + ".warraq");
        assertThat(run(source, key, "backup", file.toString())).contains("Written");
        return file;
    }

    private Path checkpoint(String key) throws IOException {
        try (AnnotationConfigApplicationContext rooms = new AnnotationConfigApplicationContext()) {
            rooms.setEnvironment(environment(source, key));
            rooms.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(TestDatabases.application(source)));
            rooms.register(Checkpoints.class, CheckpointKey.class);
            rooms.refresh();
            byte[] exported = JsonMapper.shared()
                    .writeValueAsBytes(rooms.getBean(Checkpoints.class).make());
            return Files.write(folder.resolve("checkpoint.json"), exported);
        }
    }

    private static String run(Map<String, Object> database, String key, String... arguments) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        StandardEnvironment environment = environment(database, key);
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        int status = new Commands(environment, new Chains(environment), out, new V011__Engine_tables()).run(arguments);
        String text = said.toString(StandardCharsets.UTF_8);
        int expected = text.startsWith("Usage") ? 2 : text.matches("(?s)(Written|Restored).*") ? 0 : 1;
        assertThat(status).as(text).isEqualTo(expected);
        return text;
    }

    private static StandardEnvironment environment(Map<String, Object> database, String key) {
        StandardEnvironment environment = new StandardEnvironment();
        Map<String, Object> properties = new HashMap<>(database);
        properties.put(SigningKey.PROPERTY, key);
        environment.getPropertySources().addFirst(new MapPropertySource("used", properties));
        return environment;
    }

    private static Path withoutSignature(Path backup) {
        return BackupFiles.altered(backup, (name, text) -> name.equals("manifest.signature.json") ? null : text);
    }

    private static String everybodyAdmin(String rows) {
        return rows
                + rows.lines()
                        .map(row -> row.split("\t")[0])
                        .distinct()
                        .filter(person -> !rows.contains(person + "\tadmin"))
                        .map(person -> person + "\tadmin\n")
                        .collect(Collectors.joining());
    }

    private static String withoutLastTwo(String rows) {
        List<String> newsroom =
                rows.lines().filter(row -> row.startsWith("newsroom\t")).toList();
        List<String> cut = newsroom.subList(newsroom.size() - 2, newsroom.size());
        return rows.lines()
                .filter(row -> !cut.contains(row))
                .map(row -> row + "\n")
                .collect(Collectors.joining());
    }

    private static String id(String key) {
        return SigningKey.of(key).orElseThrow().id();
    }
}
