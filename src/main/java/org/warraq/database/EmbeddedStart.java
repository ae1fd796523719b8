package org.warraq.database;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** An embedded database on its way up, beside the rest of the start. */
final class EmbeddedStart {

    private final CompletableFuture<EmbeddedServer> server;

    private EmbeddedStart(CompletableFuture<EmbeddedServer> server) {
        this.server = server;
    }

    static EmbeddedStart begin(Path home) {
        return new EmbeddedStart(
                CompletableFuture.supplyAsync(() -> EmbeddedServer.start(home, Map.of()), EmbeddedStart::aside));
    }

    // a thread of its own inherits the class loader of the packed jar; those of the common pool do not
    private static void aside(Runnable task) {
        new Thread(task, "embedded-database").start();
    }

    /**
     * Waits until it is up.
     *
     * @throws StartRefused if it cannot start, with the reason
     */
    EmbeddedServer finish() {
        try {
            return server.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException reason ? reason : e;
        }
    }

    /** For an application that does not start; a server that did not start either needs nothing. */
    void undo() {
        server.thenAccept(EmbeddedServer::close).exceptionally(refused -> null).join();
    }
}
