package org.warraq.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class StartRefusedTest {

    @TempDir
    Path home;

    private final Map<String, Object> properties = new HashMap<>(TestDatabases.fresh());

    @Test
    void serverWithoutItsOwnerIsRefusedByTheVariablesName() {
        properties.remove("spring.flyway.user");
        refuses("SPRING_FLYWAY_USER is not set");
    }

    @Test
    void wrongPasswordNamesTheRole() {
        properties.put("spring.datasource.password", "wrong");
        refuses("does not let in the application role warraq_app");
    }

    @Test
    void serverThatDoesNotAnswerIsNamed() throws IOException {
        int nobody;
        try (ServerSocket socket = new ServerSocket(0)) {
            nobody = socket.getLocalPort();
        }
        properties.put("spring.datasource.url", "jdbc:postgresql://127.0.0.1:" + nobody + "/warraq");
        refuses("127.0.0.1:" + nobody + "/warraq does not let in");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://db.example:5432/warraq",
                "postgres://warraq_app:secret@db.example/warraq",
                "db.example:5432/warraq",
                "jdbc:mysql://db.example/warraq",
                "jdbc:postgresql://db.example:port/warraq",
                "jdbc:postgresql//db.example/warraq?password=secret",
                " "
            })
    void malformedAddressIsRefusedWithoutItsSecrets(String address) {
        properties.put("spring.datasource.url", address);
        assertThatThrownBy(() -> Configured.server(environment()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("SPRING_DATASOURCE_URL is no address of a PostgreSQL database")
                .hasMessageNotContaining("secret");
    }

    @Test
    void homeIsRefusedToASecondWarraq() throws IOException {
        try (HomeLock first = HomeLock.take(home).orElseThrow()) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> EmbeddedServer.start(home, Map.of()))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("Another Warraq is running");
        }
        assertThat(HomeLock.take(home)).isPresent();
    }

    @Test
    void homeThatCannotBeWrittenIsRefused() throws IOException {
        Path file = Files.createFile(home.resolve("file"));
        assertThatThrownBy(() -> EmbeddedServer.start(file.resolve("data"), Map.of()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("cannot be started");
    }

    @Test
    void reasonAndRemedyAreShownInsteadOfATrace() {
        StartRefused refused = new StartRefused("It rains.", "Wait.");
        assertThat(new StartRefusedAnalyzer().analyze(new IllegalStateException("bean", refused)))
                .extracting("description", "action")
                .containsExactly("It rains.", "Wait.");
    }

    private void refuses(String reason) {
        assertThatThrownBy(() -> Configured.server(environment()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(reason);
    }

    private Environment environment() {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", properties));
        return environment;
    }
}
