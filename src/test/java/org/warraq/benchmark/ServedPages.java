package org.warraq.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.warraq.support.Http;
import org.warraq.support.Http.Answer;
import org.warraq.support.ServerProcess;

/** A server of its own with the demo newsroom, and the pages that are asked for. */
final class ServedPages implements AutoCloseable {

    private static final Pattern RELEASED = Pattern.compile("href=\"/en(/reports/[^\"]+)\"");
    private static final Pattern REPORT = Pattern.compile("href=\"(/reports/[0-9a-f-]{36})\"");

    private final ServerProcess server;
    private final List<ServedPage> readers;
    private final List<ServedPage> newsrooms;

    private ServedPages(ServerProcess server) {
        this.server = server;
        Http stranger = Http.at(server.port());
        Http editor = Http.at(server.port()).signIn("huda", "demo");
        String slug = first(RELEASED, stranger.get("/en/"));
        String report = first(REPORT, editor.get("/reports"));
        readers = List.of(
                page("front page, English", "/en/", 200, stranger),
                page("front page, Arabic", "/ar/", 200, stranger),
                page("report, English", "/en" + slug, 200, stranger),
                page("report, Arabic", "/ar" + slug, 200, stranger),
                page("404 for readers", "/en/nowhere", 404, stranger),
                page("feed", "/en/feed.atom", 200, stranger));
        newsrooms = List.of(
                page("report in the newsroom", report, 200, editor),
                page("404 in the newsroom", "/nowhere", 404, editor));
    }

    static ServedPages start(Path jar, Path home) {
        ServerProcess server = ServerProcess.packaged(jar, home);
        try {
            return new ServedPages(server);
        } catch (RuntimeException | Error e) {
            server.close();
            throw e;
        }
    }

    /** What everybody can ask for. */
    List<ServedPage> readers() {
        return readers;
    }

    List<ServedPage> all() {
        return Stream.concat(readers.stream(), newsrooms.stream()).toList();
    }

    private ServedPage page(String name, String path, int status, Http reader) {
        return new ServedPage(name, path, status, reader, server);
    }

    private static String first(Pattern pattern, Answer page) {
        Matcher found = pattern.matcher(page.body());
        if (!found.find()) {
            throw new AssertionError("the demo newsroom is not there: " + page);
        }
        return found.group(1);
    }

    @Override
    public void close() {
        server.close();
    }
}
