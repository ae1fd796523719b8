package org.warraq.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.warraq.support.Newsroom;
import org.warraq.support.OwnNewsroomTest;
import org.warraq.support.RawHttp;
import org.warraq.support.RawHttp.Reply;

/** Somebody sends requests and stops in the middle, as often as they like: readers notice nothing of it. */
@OwnNewsroomTest
class HalfSentBodiesTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final int MANY = 250;
    private static final int AT_ONCE = 50;

    @LocalServerPort
    int port;

    private final List<Socket> open = new ArrayList<>();

    @AfterEach
    void hangUp() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
    }

    private Socket begin(String request) throws IOException {
        Socket socket = RawHttp.connect(port);
        open.add(socket);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }

    private static String half(String path, String type) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: " + type
                + "\r\nContent-Length: 20000\r\n\r\nusername=rima";
    }

    @Test
    void mostOfManyAreRefusedAtOnceAndReadersAreAnswered() throws IOException {
        hold();
        List<Socket> more = new ArrayList<>();
        for (int i = AT_ONCE; i < MANY; i++) {
            more.add(begin(half("/sign-in", FORM)));
        }
        assertThat(RawHttp.get(port, "/en/", "").status()).isEqualTo(200);
        for (Socket socket : more) {
            Reply reply = RawHttp.read(socket);
            assertThat(reply.status()).isEqualTo(429);
            assertThat(reply.header("Retry-After")).isEqualTo("5");
        }
    }

    /**
     * As many as one address may have, all of them on their way. One may be refused as long as the server has not noticed that
     * bodies of the test before are gone: another takes its place.
     */
    private void hold() throws IOException {
        for (int i = 0; i < AT_ONCE; i++) {
            begin(half("/sign-in", FORM));
        }
        Newsroom.await(() -> {
            boolean full = signIn() == 429;
            if (!full) {
                oneMore();
            }
            return full;
        });
    }

    private void oneMore() {
        try {
            begin(half("/sign-in", FORM));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whoeverIsRefusedMaySendAgainOnceTheOthersAreDone() throws IOException {
        hold();
        hangUp();
        Newsroom.await(() -> signIn() != 429);
        assertThat(signIn()).isEqualTo(403);
    }

    private int signIn() {
        try {
            return RawHttp.send(
                            port,
                            "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                                    + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 20000\r\n\r\n"
                                    + "a".repeat(20_000))
                    .status();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The answer comes although the rest never does. */
    @Test
    void whatNobodyTakesIsNotWaitedFor() throws IOException {
        assertThat(RawHttp.read(begin(half("/tasks/claim", FORM))).status()).isEqualTo(403);
        assertThat(RawHttp.read(begin(half("/sign-in", "multipart/form-data; boundary=b")))
                        .status())
                .isEqualTo(403);
        assertThat(RawHttp.read(begin(half("/api/reports", "application/json"))).status())
                .isEqualTo(401);
    }

    @Test
    void strangersFormIsAsSmallAsAForm() throws IOException {
        String large = half("/sign-in", FORM).replace("20000", "200000");
        assertThat(RawHttp.read(begin(large)).status()).isEqualTo(413);
    }
}
