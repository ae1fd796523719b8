package org.warraq;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * A whole start that ends by itself: a newsroom of its own, a visitor's first pages, and an orderly end. What a JVM is told
 * to remember of it makes later starts short.
 */
final class Rehearsal {

    static final String WORD = "rehearse";

    private static final List<String> PAGES = List.of("/sign-in", "/en/", "/ar/");

    private Rehearsal() {}

    /** @param product the application that is started */
    static void run(Class<?> product) {
        try {
            Path home = Files.createTempDirectory("warraq-rehearsal");
            try (ConfigurableApplicationContext newsroom =
                    SpringApplication.run(product, "--server.port=0", "--warraq.home=" + home)) {
                visit(newsroom.getEnvironment().getRequiredProperty("local.server.port"));
            } finally {
                FileSystemUtils.deleteRecursively(home);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void visit(String port) throws IOException, InterruptedException {
        HttpClient visitor = HttpClient.newHttpClient();
        for (String page : PAGES) {
            URI address = URI.create("http://127.0.0.1:" + port + page);
            visitor.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
        }
    }
}
