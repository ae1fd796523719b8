package org.warraq.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.warraq.support.Newsroom;
import org.warraq.support.ServerProcess;

/** The product with its embedded database, on one port, started again whenever it ends: what a unit of systemd does for it. */
final class SupervisedNode implements AutoCloseable {

    private final Path home;
    private final int port;
    private final AtomicBoolean over = new AtomicBoolean();
    private final Thread supervisor;
    private volatile ServerProcess running;
    private final AtomicInteger starts = new AtomicInteger();

    private SupervisedNode(Path home, int port) {
        this.home = home;
        this.port = port;
        this.running = start();
        this.supervisor = new Thread(this::supervise, "supervisor");
        supervisor.setDaemon(true);
    }

    static SupervisedNode in(Path home) {
        SupervisedNode node = new SupervisedNode(home, ServerProcess.freePort());
        node.supervisor.start();
        return node;
    }

    int port() {
        return port;
    }

    /** How often it was started. */
    int starts() {
        return starts.get();
    }

    Path home() {
        return home;
    }

    /** Until it is there again: while it starts nobody works, and there is nothing to befall. */
    void kill() {
        ServerProcess killed = running;
        killed.kill();
        Newsroom.awaitWithin(Duration.ofMinutes(3), () -> running != killed);
    }

    /** The database's first process, while there is one. */
    Optional<ProcessHandle> postmaster() {
        try {
            List<String> file = Files.readAllLines(home.resolve("postgres/postmaster.pid"));
            return ProcessHandle.of(Long.parseLong(file.get(0).strip()));
        } catch (IOException | RuntimeException beingStarted) {
            return Optional.empty();
        }
    }

    /** Those of the database's processes that serve a connection of the product. */
    List<ProcessHandle> connections() {
        return postmaster().stream()
                .flatMap(ProcessHandle::children)
                .filter(SupervisedNode::servesConnection)
                .toList();
    }

    private static boolean servesConnection(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"))
                    .startsWith("postgres: warraq");
        } catch (IOException gone) {
            return false;
        }
    }

    private ServerProcess start() {
        starts.incrementAndGet();
        return ServerProcess.start(home, Map.of("SERVER_PORT", Integer.toString(port)));
    }

    private void supervise() {
        while (!over.get()) {
            Newsroom.awaitWithin(Duration.ofDays(1), () -> over.get() || !running.isRunning());
            while (!over.get() && !running.isRunning()) {
                try {
                    running = start();
                } catch (AssertionError notThisTime) {
                    // its database was killed while it started: as a supervisor does, once more
                    System.out.println("a start that ended: " + notThisTime.getMessage());
                }
            }
        }
    }

    @Override
    public void close() {
        over.set(true);
        try {
            supervisor.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        running.close();
    }
}
