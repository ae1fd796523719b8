package org.warraq.translation.machine;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A translation server on loopback that answers as it is told to. */
public final class StrangeServer implements AutoCloseable {

    /** Answers one question. */
    public interface Answering {
        void answer(HttpExchange exchange) throws IOException;
    }

    public static final String LANGUAGES = """
            [{"code": "en", "name": "English", "targets": ["ar", "en"]}, {"code": "ar", "name": "Arabic", "targets": ["en"]}]""";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile Answering answering = exchange -> say(exchange, 200, "{\"translatedText\": \"مرحبًا\"}");

    public StrangeServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/languages", exchange -> say(exchange, 200, LANGUAGES));
        server.createContext("/translate", exchange -> {
            asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            answering.answer(exchange);
        });
        server.start();
    }

    public void answers(Answering how) {
        answering = how;
    }

    public void answers(int status, String body) {
        answering = exchange -> say(exchange, status, body);
    }

    /** The bodies of all questions. */
    public List<String> asked() {
        return asked;
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public static void say(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
