package org.warraq.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.warraq.database.embedded.Postmaster;

/** A server that went on running after its Java process was killed. */
final class Orphan {

    private static final Logger log = LoggerFactory.getLogger(Orphan.class);
    private static final long PATIENCE_SECONDS = 60;

    private Orphan() {}

    /** Ends whatever server still runs on this data directory, and waits until it is gone. */
    static void stop(Path data) {
        Postmaster found = Postmaster.of(data);
        if (found.isRunning()) {
            found.process().ifPresent(Orphan::stop);
        }
    }

    private static void stop(ProcessHandle process) {
        log.info("A database left over from a killed process is still running as {}; stopping it", process.pid());
        interrupt(process);
        await(process);
    }

    // SIGINT is PostgreSQL's "fast" shutdown; ProcessHandle.destroy would send SIGTERM, which waits for clients.
    private static void interrupt(ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the database left over as process " + process.pid() + " does not stop", e);
        }
    }
}
