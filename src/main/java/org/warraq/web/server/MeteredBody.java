package org.warraq.web.server;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.function.LongSupplier;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * The body of a request on its way in, whoever reads it: our code, or the server where it takes a form apart. It has a while to
 * begin, and must keep a pace from then on; the server alone waits anew for each byte.
 */
final class MeteredBody implements InputBuffer {

    static final long GRACE_NANOS = 10_000_000_000L;

    /** Four bytes a millisecond, as a telephone line brings them. */
    static final long NANOS_A_BYTE = 250_000;

    private final InputBuffer body;
    /** In bytes; -1 where nobody said. */
    private final long length;

    private final LongSupplier nanos;
    private final Runnable finish;
    private final long start;
    private long received;
    private boolean finished;

    /** @param finish done once, when all of it is there or nothing more is waited for */
    MeteredBody(InputBuffer body, long length, LongSupplier nanos, Runnable finish) {
        this.body = body;
        this.length = length;
        this.nanos = nanos;
        this.finish = finish;
        this.start = nanos.getAsLong();
    }

    /** @throws SocketTimeoutException if what came so far came too slowly */
    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        if (!finished && nanos.getAsLong() - start > GRACE_NANOS + received * NANOS_A_BYTE) {
            throw new SocketTimeoutException("the body comes too slowly");
        }
        int read = body.doRead(handler);
        received += Math.max(read, 0);
        if (read < 0 || received == length) {
            finish();
        }
        return read;
    }

    @Override
    public int available() {
        return body.available();
    }

    /** In bytes. */
    long received() {
        return received;
    }

    boolean isFinished() {
        return finished;
    }

    void finish() {
        if (!finished) {
            finished = true;
            finish.run();
        }
    }
}
