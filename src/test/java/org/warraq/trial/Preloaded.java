package org.warraq.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The wall clock of one process, moved while it runs, by libfaketime (on Debian {@code apt install libfaketime}). Its monotonic
 * clock is left alone: a virtual machine that waits by it would spin.
 */
record Preloaded(Path library, Path offset) {

    /** @return empty where the library is not installed */
    static Optional<Preloaded> in(Path folder) {
        try (Stream<Path> found =
                Files.find(Path.of("/usr/lib"), 3, (path, is) -> path.endsWith("faketime/libfaketimeMT.so.1"))) {
            return found.findFirst().map(library -> new Preloaded(library, folder.resolve("clock")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The environment of the process. */
    Map<String, String> environment() {
        ahead(Duration.ZERO);
        return Map.of(
                "LD_PRELOAD",
                library.toString(),
                "FAKETIME_TIMESTAMP_FILE",
                offset.toString(),
                "FAKETIME_CACHE_DURATION",
                "1",
                "DONT_FAKE_MONOTONIC",
                "1",
                "FAKETIME_FORCE_MONOTONIC_FIX",
                "0");
    }

    /** Felt within a second: to read the file at each question for the time would slow the process down. */
    void ahead(Duration duration) {
        try {
            // one rename: a process that reads meanwhile sees the old clock or the new
            Path next = Files.writeString(offset.resolveSibling("clock-next"), "%+d".formatted(duration.toSeconds()));
            Files.move(next, offset, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
