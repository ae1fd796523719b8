package org.warraq.support;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Bytes on a socket, as no client would send them, and what comes back for them. */
public final class RawHttp {

    private static final int PATIENCE_MILLIS = 30_000;

    /** @param head status line and header lines, empty where nothing came */
    public record Reply(String head, byte[] body) {

        /** 0 where nothing came. */
        public int status() {
            return head.length() < 12 ? 0 : Integer.parseInt(head.substring(9, 12));
        }

        /** The first line's value, or an empty text. */
        public String header(String name) {
            String start = name.toLowerCase(Locale.ROOT) + ":";
            return head.lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(line -> line.substring(start.length()).strip())
                    .findFirst()
                    .orElse("");
        }

        /** Whatever it is called. */
        public boolean isHtml() {
            String text = text();
            return text.substring(0, Math.min(200, text.length()))
                    .toLowerCase(Locale.ROOT)
                    .contains("<!doctype html");
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    private RawHttp() {}

    public static Socket connect(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    /** A request without a body; headers each end with {@code \r\n}. */
    public static Reply get(int port, String path, String headers) throws IOException {
        return send(port, "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n");
    }

    /** @param request as it stands, a byte for each of the first 256 characters */
    public static Reply send(int port, String request) throws IOException {
        return send(port, request.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Sends, and reads until the server closes the connection: the request asks it to. */
    public static Reply send(int port, byte[] request) throws IOException {
        try (Socket socket = connect(port)) {
            write(socket, request);
            return read(socket);
        }
    }

    /** Sends and goes away without waiting for an answer. */
    public static void abandon(int port, byte[] request) throws IOException {
        try (Socket socket = connect(port)) {
            // not even a farewell
            socket.setSoLinger(true, 0);
            write(socket, request);
        }
    }

    private static void write(Socket socket, byte[] request) throws IOException {
        try {
            socket.getOutputStream().write(request);
        } catch (IOException refused) {
            // the answer may have come before the request was over
        }
    }

    /** No more than the head: what follows is still to be read. */
    public static Reply head(Socket socket) throws IOException {
        StringBuilder head = new StringBuilder();
        for (int next = socket.getInputStream().read();
                next >= 0;
                next = socket.getInputStream().read()) {
            head.append((char) next);
            if (next == '\n' && head.toString().endsWith("\r\n\r\n")) {
                break;
            }
        }
        return new Reply(head.toString(), new byte[0]);
    }

    /** Until the end; of an event stream, which has none, only the head. */
    public static Reply read(Socket socket) throws IOException {
        InputStream in = new BufferedInputStream(socket.getInputStream());
        StringBuilder head = new StringBuilder();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try {
            for (int next = in.read(); next >= 0; next = in.read()) {
                head.append((char) next);
                if (next == '\n' && head.toString().endsWith("\r\n\r\n")) {
                    if (!head.toString().startsWith("HTTP/1.1 100")) {
                        break;
                    }
                    head.setLength(0);
                }
            }
            if (!new Reply(head.toString(), new byte[0]).header("Content-Type").startsWith("text/event-stream")) {
                in.transferTo(body);
            }
        } catch (SocketException reset) {
            // what came before it counts
        }
        return new Reply(head.toString(), body.toByteArray());
    }
}
