package org.warraq.web.proxies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.warraq.database.StartRefused;
import org.warraq.web.PublicAddresses;

/** A real server with nothing behind its valves but somebody who says what they saw of the request. */
class AtTheServerTest {

    private @Nullable WebServer server;

    private WebServer started() {
        return Objects.requireNonNull(server);
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop();
        }
    }

    private void start(String address, String trusted) {
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
        factory.setAddress(InetAddress.getLoopbackAddress());
        new AtTheServer(new TrustedProxies(trusted), PublicAddresses.of(address)).customize(factory);
        WebServer starting = factory.getWebServer(
                context -> context.addServlet("seen", new Seen()).addMapping("/"));
        starting.start();
        server = starting;
    }

    private static class Seen extends HttpServlet {

        private static final long serialVersionUID = 1;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter()
                    .print(request.getRequestURL() + " " + request.getRemoteAddr() + " " + request.isSecure() + " "
                            + request.getHeader("X-Forwarded-For") + " " + request.getHeader("Forwarded"));
        }
    }

    private String seen(String line, String... headers) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), started().getPort())) {
            String request =
                    "GET " + line + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            List<String> answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .filter(said -> said.startsWith("http"))
                    .toList();
            return answer.get(0);
        }
    }

    @Test
    void whatARequestCallsUsIsWhatItCameInOn() throws IOException {
        start("", "");
        String own = "http://127.0.0.1:" + started().getPort() + "/ 127.0.0.1 false null null";
        assertThat(seen("/", "Host: evil.example")).isEqualTo(own);
        assertThat(seen("http://evil.example:1/", "Host: evil.example:1")).isEqualTo(own);
        assertThat(seen("/", "Host: 203.0.113.9")).isEqualTo(own);
        assertThat(seen("/", "Host: localhost:" + started().getPort()))
                .startsWith("http://localhost:" + started().getPort());
        assertThat(seen("/", "Host: localhost.evil.example")).isEqualTo(own);
    }

    @Test
    void aConfiguredAddressIsUsedWhateverTheRequestSays() throws IOException {
        start("https://News.example/", "");
        assertThat(seen("/en/", "Host: evil.example")).startsWith("https://news.example/en/ 127.0.0.1 false");
        assertThat(seen("/en/", "Host: localhost")).startsWith("https://news.example/en/ ");
        stop();
        start("http://news.example:8080", "");
        assertThat(seen("/", "Host: evil.example")).startsWith("http://news.example:8080/ ");
    }

    @Test
    void nobodyButAProxyOfOursSaysWhoARequestIsFrom() throws IOException {
        String[] said = {
            "Host: localhost",
            "X-Forwarded-For: 198.51.100.7, 203.0.113.5, 10.1.2.3",
            "x-forwarded-proto: https",
            "X-Forwarded-Host: evil.example",
            "Forwarded: for=198.51.100.7;host=evil.example;proto=https"
        };
        start("", "192.0.2.0/24");
        assertThat(seen("/", said)).startsWith("http://localhost").endsWith("/ 127.0.0.1 false null null");
        stop();
        start("", "127.0.0.1, 10.0.0.0/8");
        // the first of the list is what the client itself wrote
        assertThat(seen("/", said))
                .startsWith("https://localhost")
                .contains("/ 203.0.113.5 true ")
                .endsWith(" null");
        stop();
        start("https://news.example", "127.0.0.1,10.0.0.0/8");
        assertThat(seen("/", said)).startsWith("https://news.example/ 203.0.113.5 true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "news.example",
                "ftp://news.example",
                "https://news.example/path",
                "https://a@news.example",
                "https://news.example?x",
                "https://:443",
                "https://news.example:99999",
                "https:// news.example"
            })
    void anAddressNoLinkCanBeginWithStopsTheStart(String address) {
        assertThatThrownBy(() -> PublicAddresses.of(address))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nginx", "10.0.0.0/33", "10.0.0.*", "127.0.0.1 10.0.0.1"})
    void aProxyThatIsNoAddressStopsTheStart(String trusted) {
        assertThatThrownBy(() -> new TrustedProxies(trusted))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(trusted);
    }
}
