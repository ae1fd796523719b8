package org.warraq.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The process of a PostgreSQL server that all its others come from, by {@code postmaster.pid}: it is no child of ours.
 *
 * @param command the program it and all that come from it run; {@code null} where the system does not say
 */
public record Postmaster(
        Path file,
        Optional<ProcessHandle> process,
        @Nullable String command) {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration LOOK = Duration.ofMillis(20);

    /** The one that runs on these files, if there is one. */
    public static Postmaster of(Path data) {
        Path file = data.resolve("postmaster.pid");
        try (Stream<String> lines = Files.lines(file)) {
            Optional<ProcessHandle> process =
                    lines.findFirst().map(String::trim).map(Long::parseLong).flatMap(ProcessHandle::of);
            return new Postmaster(
                    file, process, process.flatMap(Postmaster::command).orElse(null));
        } catch (IOException | NumberFormatException e) {
            return new Postmaster(file, Optional.empty(), null);
        }
    }

    /** Whether the process lives, and is a PostgreSQL: its number may meanwhile belong to somebody else. */
    public boolean isRunning() {
        return process.filter(ProcessHandle::isAlive)
                .flatMap(Postmaster::command)
                .filter(running -> Path.of(running).getFileName().toString().startsWith("postgres"))
                .isPresent();
    }

    // Of one that was killed and that nobody has taken notice of, the system still knows the number, but no command.
    private static Optional<String> command(ProcessHandle process) {
        return process.info().command();
    }

    /**
     * For one that does not run any more: sees that those it left behind are gone too, and takes its number away. Where the system keeps
     * the number of a dead process, as it does in a container whose first process takes no notice of it, PostgreSQL would believe that it
     * runs.
     *
     * @throws IOException if they do not end
     */
    void clear() throws IOException {
        if (command == null) {
            return;
        }
        // They end by themselves as soon as they notice.
        if (!gone(PATIENCE)) {
            left().forEach(ProcessHandle::destroyForcibly);
        }
        if (!gone(PATIENCE)) {
            throw new IOException("what the last one left behind does not end: " + left());
        }
        Files.deleteIfExists(file);
    }

    private boolean gone(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (!left().isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
        return left().isEmpty();
    }

    // The programs were unpacked for this newsroom alone.
    private List<ProcessHandle> left() {
        return ProcessHandle.allProcesses()
                .filter(one ->
                        command(one).filter(running -> running.equals(command)).isPresent())
                .toList();
    }
}
