package org.warraq.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What {@code WARRAQ_HOME} is like, for an embedded newsroom. Nothing in it is made or changed. */
final class HomeExamination {

    private static final String HOME = "home";
    private static final long MEGABYTE = 1 << 20;

    /** A newsroom begins with 130 MB; PostgreSQL stops where it cannot write. */
    private static final long LEAST_FREE = 1_024 * MEGABYTE;

    private HomeExamination() {}

    /**
     * What was found.
     *
     * @param running whether another process holds it
     */
    record Found(Examined examined, boolean running) {}

    static Found of(Path home) {
        try {
            return found(home);
        } catch (IOException e) {
            return new Found(
                    Examined.wrong(
                            HOME,
                            new StartRefused(
                                    "WARRAQ_HOME " + home + " cannot be looked at: " + e + ".",
                                    "Let WARRAQ_HOME name a folder that this user may write.")),
                    false);
        }
    }

    private static Found found(Path home) throws IOException {
        Path there = nearest(home);
        if (!Files.isDirectory(there) || !Files.isWritable(there)) {
            return wrong(
                    there + " cannot be written by this user.",
                    "Let WARRAQ_HOME name a folder that this user may write; it is " + home + " now.",
                    false);
        }
        boolean running = Files.exists(home.resolve("lock")) && isHeld(home);
        long free = Files.getFileStore(there).getUsableSpace();
        if (free < LEAST_FREE) {
            return wrong(
                    "Only " + free / MEGABYTE + " MB are free where WARRAQ_HOME " + home + " is.",
                    "Make room: where its disk is full, the database stops.",
                    running);
        }
        String what = !HomeFolder.hasNewsroom(home)
                ? "no newsroom in it yet: the next start makes one"
                : running ? "a Warraq is running on it" : "a newsroom that is stopped";
        return new Found(Examined.ok(HOME, home + ": " + what + "; " + free / MEGABYTE + " MB free."), running);
    }

    private static Found wrong(String why, String remedy, boolean running) {
        return new Found(Examined.wrong(HOME, new StartRefused(why, remedy)), running);
    }

    private static boolean isHeld(Path home) throws IOException {
        Optional<HomeLock> lock = HomeLock.take(home);
        if (lock.isPresent()) {
            lock.get().close();
        }
        return lock.isEmpty();
    }

    // What is not there is made in what is.
    private static Path nearest(Path home) {
        Path there = home;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        return there;
    }
}
