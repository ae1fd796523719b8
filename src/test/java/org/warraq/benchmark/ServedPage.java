package org.warraq.benchmark;

import java.util.ArrayList;
import java.util.List;
import org.warraq.support.Http;
import org.warraq.support.Http.Answer;
import org.warraq.support.ServerProcess;

/** One page of a server, and what it has cost it so far. */
final class ServedPage {

    private final String name;
    private final String path;
    private final int status;
    private final Http reader;
    private final ServerProcess server;
    private final List<Double> waited = new ArrayList<>();
    private double used;

    /** @param status how it is to be answered, so that no failure is measured */
    ServedPage(String name, String path, int status, Http reader, ServerProcess server) {
        this.name = name;
        this.path = path;
        this.status = status;
        this.reader = reader;
        this.server = server;
    }

    String name() {
        return name;
    }

    void ask() {
        Answer answer = reader.get(path);
        if (answer.status() != status) {
            throw new AssertionError(path + ": " + answer);
        }
    }

    void measure(int times) {
        double before = processorOfServer();
        for (int time = 0; time < times; time++) {
            long start = System.nanoTime();
            ask();
            waited.add((System.nanoTime() - start) / 1e6);
        }
        used += processorOfServer() - before;
    }

    /** The processor's milliseconds for a request. */
    double processor() {
        return used / waited.size();
    }

    /** The middle of what the reader waited, in milliseconds. */
    double median() {
        return waited.stream().sorted().toList().get(waited.size() / 2);
    }

    private double processorOfServer() {
        return server.processorTime().toNanos() / 1e6;
    }
}
