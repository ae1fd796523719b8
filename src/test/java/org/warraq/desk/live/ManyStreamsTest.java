package org.warraq.desk.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.warraq.support.Newcomers;
import org.warraq.support.Newsroom;
import org.warraq.support.RawHttp;
import org.warraq.support.SharedNewsroomTest;

@SharedNewsroomTest
class ManyStreamsTest {

    private static final int OF_A_PERSON = 20;
    // less than lies between two heartbeats: a stream that goes on is silent for longer
    private static final int PATIENCE_MILLIS = 15_000;

    @Autowired
    Newsroom newsroom;

    @Autowired
    ApplicationContext context;

    @Test
    void whoeverOpensOneTooManyLosesTheOldest() throws IOException {
        newsroom.as("edward");
        String token = Newcomers.token(context, "edward");
        List<Socket> streams = new ArrayList<>();
        try {
            for (int i = 0; i <= OF_A_PERSON; i++) {
                streams.add(open(token));
            }
            // it ends, rather than being waited for in vain
            streams.get(0).getInputStream().readAllBytes();
            assertThat(streams.get(1).getInputStream().read()).isPositive();
        } finally {
            for (Socket stream : streams) {
                stream.close();
            }
        }
    }

    private Socket open(String token) throws IOException {
        Socket stream = RawHttp.connect(newsroom.port());
        stream.setSoTimeout(PATIENCE_MILLIS);
        stream.getOutputStream()
                .write(
                        ("GET /api/tasks/events HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                                        + token + "\r\n\r\n")
                                .getBytes(StandardCharsets.ISO_8859_1));
        assertThat(RawHttp.head(stream).status()).isEqualTo(200);
        return stream;
    }
}
