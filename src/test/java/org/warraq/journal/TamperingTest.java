package org.warraq.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.warraq.database.TestDatabases;
import org.warraq.report.VersionChains;
import org.warraq.support.Http.Answer;
import org.warraq.support.Newsroom;
import org.warraq.support.OwnNewsroomTest;
import org.warraq.support.SigningKeys;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever a superuser does to entries and versions that an exported checkpoint has seen is found. */
@OwnNewsroomTest
class TamperingTest {

    private static final int TAMPERINGS = 1_000;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String KEY = SigningKeys.ed25519();

    @Autowired
    Newsroom newsroom;

    @Value("${spring.datasource.url}")
    String url = "";

    @DynamicPropertySource
    static void key(DynamicPropertyRegistry registry) {
        registry.add("warraq.checkpoint-key", () -> KEY);
    }

    @BeforeEach
    void somethingHappened() {
        newsroom.start("Something");
    }

    @Test
    void aThousandTamperingsAreFound() throws Exception {
        newsroom.upToApproval("Tampered with");
        // Only where there are several is there an order to be changed.
        List.of("Often", "And often", "Once more").forEach(this::writtenOften);
        Checkpoints.Checkpoint exported = JSON.treeToValue(export(), Checkpoints.Checkpoint.class);
        // What comes after the checkpoint hides nothing.
        newsroom.submitDraft(newsroom.start("Later"), "rima");
        Set<String> seen = exported.heads().stream().map(ChainHead::chain).collect(Collectors.toSet());
        List<String> missed = new ArrayList<>();
        Map<String, Integer> deeds = new TreeMap<>();
        try (Connection connection = TestDatabases.superuser(url).getConnection();
                AnnotationConfigApplicationContext rooms = rooms(connection)) {
            assertThat(broken(rooms, exported)).isEmpty();
            for (int seed = 0; seed < TAMPERINGS; seed++) {
                Savepoint before = connection.setSavepoint();
                String deed =
                        new Tamperer(rooms.getBean(JdbcTemplate.class), new SplittableRandom(seed), seen).tamper();
                deeds.merge(deed.replaceAll("\\d+", "n").replaceAll("edited \\w+", "edited"), 1, Integer::sum);
                if (broken(rooms, exported).isEmpty()) {
                    missed.add(seed + ": " + deed);
                }
                connection.rollback(before);
            }
            assertThat(broken(rooms, exported)).isEmpty();
            connection.rollback();
        }
        assertThat(missed).isEmpty();
        // All that was asked for was done, to both kinds of chain, with and without recomputed seals.
        for (String chain : List.of("JOURNAL", "VERSIONS")) {
            for (String kind : List.of("edited", "deleted", "reordered", "tail cut", "removed whole", "put in")) {
                for (String sealing : List.of("", ", sealed again")) {
                    assertThat(deeds.entrySet().stream()
                                    .filter(deed -> deed.getKey().startsWith(chain + " " + kind)
                                            && deed.getKey().endsWith("sealed again") != sealing.isEmpty())
                                    .mapToInt(Map.Entry::getValue)
                                    .sum())
                            .as("%s %s%s of %s", chain, kind, sealing, deeds)
                            .isPositive();
                }
            }
        }
    }

    private void writtenOften(String headline) {
        String report = newsroom.start(headline);
        for (int version = 1; version < 4; version++) {
            Newsroom.expect(
                    200,
                    newsroom.as("rima")
                            .json(
                                    "PUT",
                                    "/api/reports/" + report + "/editions/en",
                                    Map.of("content", Newsroom.content(headline + " " + version)),
                                    "If-Match",
                                    "\"" + version + "\""));
        }
    }

    @Test
    void aCheckpointThatWasAlteredIsFoundOut() {
        JsonNode exported = export();
        assertThat(against(exported).json().get("broken")).isEmpty();
        assertThat(against(exported).json().at("/checkpoint/signature").asString())
                .isEqualTo("valid");
        String head = exported.at("/heads/0/sha256").asString();
        assertThat(problems(exported.toString()
                        .replace(head, head.replace(head.charAt(0), head.charAt(0) == 'a' ? 'b' : 'a'))))
                .contains("sha256", "rewritten");
        String sum = exported.get("sha256").asString();
        assertThat(problems(exported.toString().replace(sum, "0".repeat(64)))).contains("sha256", "signature");
        assertThat(problems(exported.toString().replaceAll("\"signature\":\"[^\"]+\"", "\"signature\":null")))
                .containsExactly("signature");
    }

    @Test
    void onlyAnAdminComparesAndOnlyAWholeCheckpointIsCompared() {
        assertThat(newsroom.as("huda")
                        .post("/api/journal/verification", export())
                        .status())
                .isEqualTo(403);
        assertThat(newsroom.as("admin")
                        .post("/api/journal/verification", Map.of())
                        .status())
                .isEqualTo(422);
        assertThat(newsroom.as("admin")
                        .post("/api/journal/verification", "{\"at\":")
                        .status())
                .isEqualTo(400);
        String holed = "{\"at\":\"2026-01-01T00:00:00Z\",\"chains\":1,\"sha256\":\"0\",\"heads\":[{\"seq\":1}]}";
        assertThat(newsroom.as("admin").post("/api/journal/verification", holed).status())
                .isEqualTo(422);
        String odd = "{\"at\":\"2026-01-01T00:00:00Z\",\"chains\":1,\"sha256\":\"0\",\"heads\":"
                + "[{\"chain\":\"version/x/en\",\"seq\":1,\"sha256\":\"0\"}]}";
        assertThat(problems(odd)).contains("missing");
    }

    private JsonNode export() {
        Answer exported = newsroom.as("admin").post("/api/journal/checkpoints", "");
        assertThat(exported.status()).isEqualTo(201);
        return exported.json();
    }

    private Answer against(Object checkpoint) {
        Answer answer = newsroom.as("admin").post("/api/journal/verification", checkpoint);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer;
    }

    private List<String> problems(String checkpoint) {
        return against(checkpoint)
                .json()
                .get("broken")
                .valueStream()
                .map(link -> link.get("problem").asString())
                .toList();
    }

    private static List<Verification.Break> broken(
            AnnotationConfigApplicationContext rooms, Checkpoints.Checkpoint seen) {
        return Stream.of(
                        rooms.getBean(Verification.class).verify().broken(),
                        rooms.getBean(VersionChains.class).verify().broken(),
                        rooms.getBean(CheckpointCheck.class).check(seen).broken())
                .flatMap(List::stream)
                .toList();
    }

    // The product's own reading, over the tamperer's open transaction.
    private static AnnotationConfigApplicationContext rooms(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        SingleConnectionDataSource source = new SingleConnectionDataSource(connection, true);
        JdbcTemplate jdbc = new JdbcTemplate(source);
        jdbc.execute("set search_path to warraq, public");
        jdbc.execute("set session_replication_role to replica");
        AnnotationConfigApplicationContext rooms = new AnnotationConfigApplicationContext();
        rooms.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("key", Map.of("warraq.checkpoint-key", KEY)));
        rooms.registerBean(JdbcTemplate.class, () -> jdbc);
        rooms.registerBean(NamedParameterJdbcTemplate.class, () -> new NamedParameterJdbcTemplate(source));
        rooms.registerBean(JdbcClient.class, () -> JdbcClient.create(source));
        rooms.register(VersionChains.class);
        rooms.scan("org.warraq.journal");
        rooms.refresh();
        return rooms;
    }
}
