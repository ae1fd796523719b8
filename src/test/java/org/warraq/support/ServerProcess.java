package org.warraq.support;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.springframework.core.env.Environment;

/** The product in a process of its own, with an embedded database in a folder of its own: to be killed, and started again. */
public final class ServerProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final List<String> DATABASE = List.of(
            "spring.datasource.url",
            "spring.datasource.username",
            "spring.datasource.password",
            "spring.flyway.user",
            "spring.flyway.password");

    private final Process process;
    private final int port;

    private ServerProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it and waits for its first page. */
    public static ServerProcess start(Path home) {
        return start(home, Map.of());
    }

    /**
     * Another node on the same database.
     *
     * @param node the environment of a node that runs
     * @param home for its log
     */
    public static ServerProcess on(Environment node, Path home) {
        return on(node, home, Map.of());
    }

    /** @param configuration what its environment says besides */
    public static ServerProcess on(Environment node, Path home, Map<String, String> configuration) {
        Map<String, String> server = new HashMap<>(configuration);
        for (String property : DATABASE) {
            server.put(property.toUpperCase(Locale.ROOT).replace('.', '_'), node.getRequiredProperty(property));
        }
        return start(home, server);
    }

    /** @param configuration what its environment says besides */
    public static ServerProcess start(Path home, Map<String, String> configuration) {
        List<String> product = new ArrayList<>(virtualMachine());
        product.addAll(List.of("-cp", productClassPath(), "org.warraq.Warraq"));
        return start(home, configuration, product.toArray(String[]::new));
    }

    /** The compiler and collector that the tests themselves run with. */
    private static List<String> virtualMachine() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("-XX:"))
                .toList();
    }

    /** As it is delivered: everything in one jar. */
    public static ServerProcess packaged(Path jar, Path home) {
        return start(home, Map.of(), "-jar", jar.toAbsolutePath().toString());
    }

    private static ServerProcess start(Path home, Map<String, String> configuration, String... product) {
        try {
            String asked = configuration.get("SERVER_PORT");
            int port = asked == null ? freePort() : Integer.parseInt(asked);
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(List.of(product));
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().put("WARRAQ_HOME", home.toString());
            builder.environment().put("SERVER_ADDRESS", "127.0.0.1");
            builder.environment().put("SERVER_PORT", Integer.toString(port));
            builder.environment().putAll(configuration);
            builder.redirectErrorStream(true);
            builder.redirectOutput(
                    ProcessBuilder.Redirect.appendTo(home.resolve("log").toFile()));
            ServerProcess started = new ServerProcess(builder.start(), port);
            started.awaitFirstPage();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
    }

    public boolean isRunning() {
        return process.isAlive();
    }

    /** Of one that has ended. */
    public int exitValue() {
        return process.exitValue();
    }

    /** What its threads have used of the processors; the database is another process. */
    public Duration processorTime() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    /** As {@code kill -9} does it: nothing is finished, nothing is closed. */
    public void kill() {
        process.destroyForcibly();
        await();
    }

    @Override
    public void close() {
        process.destroy();
        await();
    }

    private void await() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("the server does not stop");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitFirstPage() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                process.destroyForcibly();
                throw new AssertionError("the server does not start");
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private boolean answers() {
        try {
            return Http.at(port).get("/actuator/health/readiness").status() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Without the tests' own classes: their configurations are none of the product's.
    private static String productClassPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
