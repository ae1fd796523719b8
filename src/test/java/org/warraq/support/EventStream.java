package org.warraq.support;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Server-sent events as somebody signed in hears them. */
public final class EventStream {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Void> reading;

    private EventStream(Stream<String> body) {
        reading = CompletableFuture.runAsync(() -> body.forEach(lines::add), task -> new Thread(task).start());
    }

    /** @param session the session's cookie */
    public static EventStream open(int port, String session) throws IOException, InterruptedException {
        return open(port, session, "/api/tasks/events");
    }

    public static EventStream open(int port, String session, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Cookie", "warraq=" + session)
                .build();
        HttpResponse<Stream<String>> answer =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofLines());
        if (answer.statusCode() != 200) {
            throw new AssertionError("no stream: " + answer.statusCode());
        }
        return new EventStream(answer.body());
    }

    public boolean hasHeard(String event) {
        return lines.contains("event:" + event);
    }

    public boolean hasEnded() {
        return reading.isDone();
    }

    /** Whether its end was said by the server, and not that of a broken line. */
    public boolean hasEndedInOrder() {
        return reading.isDone() && !reading.isCompletedExceptionally();
    }
}
