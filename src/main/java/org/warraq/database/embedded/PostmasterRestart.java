package org.warraq.database.embedded;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Starts an embedded PostgreSQL that has ended once more, as it was started before: on its port, with its settings. */
public final class PostmasterRestart {

    private static final int PATIENCE_SECONDS = 60;
    private static final int SAID_WITHIN_MILLIS = 1_000;

    /** What it says to those who come too early. */
    private static final String NOT_YET = "the database system is";

    /** What it says before there is a log, and what ends it. */
    private static final Pattern REASON = Pattern.compile("^postgres: |FATAL: |PANIC: ");

    private final List<String> command = new ArrayList<>();
    private volatile String said = "it says nothing";

    /** @param program the server's own; beside it is the one that starts it */
    private PostmasterRestart(Path data, Path program) {
        if (LinuxUtils.isUnshareAvailable()) {
            // it does not run as root
            command.addAll(List.of("unshare", "-U"));
        }
        String suffix = program.toString().endsWith(".exe") ? ".exe" : "";
        command.add(program.resolveSibling("pg_ctl" + suffix).toString());
        // of one that does not run: with the options it had, which are in postmaster.opts
        command.addAll(List.of("restart", "-D", data.toString(), "-w", "-t", Integer.toString(PATIENCE_SECONDS)));
    }

    /**
     * Waits until it answers.
     *
     * @param ended the one before
     * @throws IOException if it does not start, with the last it said
     */
    public static Postmaster of(Path data, Postmaster ended) throws IOException {
        if (ended.command() == null) {
            throw new IOException("it is not known which program it was");
        }
        ended.clear();
        new PostmasterRestart(data, Path.of(ended.command())).run();
        return Postmaster.of(data);
    }

    private void run() throws IOException {
        Process starting = new ProcessBuilder(command).redirectErrorStream(true).start();
        Thread reader = new Thread(() -> listen(starting), "embedded-database-output");
        reader.setDaemon(true);
        reader.start();
        try {
            boolean done = starting.waitFor(2 * PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!done || starting.exitValue() != 0) {
                reader.join(SAID_WITHIN_MILLIS);
                throw new IOException(said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    // To the end of the server, which says what it has to say here too; nobody reading would stop it.
    private void listen(Process starting) {
        try (BufferedReader lines = starting.inputReader(StandardCharsets.UTF_8)) {
            String line = lines.readLine();
            while (line != null) {
                if (REASON.matcher(line).find() && !line.contains(NOT_YET)) {
                    said = line;
                }
                line = lines.readLine();
            }
        } catch (IOException e) {
            said = e.toString();
        }
    }
}
