package org.warraq.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.TestPropertySource;
import org.warraq.support.Http;
import org.warraq.support.Newsroom;
import org.warraq.support.OwnNewsroomTest;

@OwnNewsroomTest
@TestPropertySource(properties = "management.server.port=0")
class ManagementPortTest {

    @Autowired
    Newsroom newsroom;

    @Value("${local.management.port}")
    int port;

    @Test
    void metricsAndHealthNeedNoSignInThere() {
        Http.Answer metrics = Http.at(port).get("/actuator/prometheus");
        assertThat(metrics.status()).isEqualTo(200);
        assertThat(metrics.body()).contains("http_server_requests_seconds", "hikaricp_connections");
        assertThat(Http.at(port).get("/actuator/health/readiness").status()).isEqualTo(200);
    }

    @Test
    void healthStaysWhereClientsAre() {
        Http clients = Http.at(newsroom.port());
        assertThat(clients.get("/actuator/health/liveness").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(clients.get("/actuator/health/readiness").status()).isEqualTo(200);
        assertThat(clients.get("/actuator/health").json().has("components")).isFalse();
        assertThat(newsroom.as("admin")
                        .get("/actuator/health")
                        .json()
                        .get("components")
                        .has("engine"))
                .isTrue();
        assertThat(clients.get("/actuator/health/nothing").status()).isEqualTo(404);
    }

    @Test
    void nothingElseIsThere() {
        assertThat(Http.at(port).get("/actuator/env").status()).isEqualTo(404);
        assertThat(Http.at(port).get("/api/tasks").status()).isEqualTo(404);
        assertThat(Http.at(port).get("/en/").status()).isEqualTo(404);
        assertThat(Http.at(port).post("/actuator/prometheus", "{}").status()).isEqualTo(404);
    }

    @Test
    void thePublicPortDoesNotShowThem() {
        assertThat(Http.at(newsroom.port()).get("/actuator/prometheus").status())
                .isIn(401, 404);
    }
}
