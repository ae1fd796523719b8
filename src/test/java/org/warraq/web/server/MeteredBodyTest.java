package org.warraq.web.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.junit.jupiter.api.Test;

class MeteredBodyTest {

    static final long SECOND = 1_000_000_000L;

    /** Gives these numbers of bytes, one at each reading, and then says that there are no more. */
    record Pieces(Queue<Integer> lengths) implements InputBuffer {

        static Pieces of(Integer... lengths) {
            return new Pieces(new ArrayDeque<>(List.of(lengths)));
        }

        @Override
        public int doRead(ApplicationBufferHandler handler) {
            Integer next = lengths.poll();
            return next == null ? -1 : next;
        }

        @Override
        public int available() {
            return 0;
        }
    }

    static final ApplicationBufferHandler NOBODY = new ApplicationBufferHandler() {
        @Override
        public void setByteBuffer(ByteBuffer buffer) {}

        @Override
        public ByteBuffer getByteBuffer() {
            return ByteBuffer.allocate(0);
        }

        @Override
        public void expand(int size) {}
    };

    final AtomicLong now = new AtomicLong(-5);
    final AtomicInteger finishes = new AtomicInteger();

    MeteredBody body(long length, Integer... pieces) {
        return new MeteredBody(Pieces.of(pieces), length, now::get, finishes::incrementAndGet);
    }

    @Test
    void isFinishedOnceAllThatWasSaidIsThere() throws IOException {
        MeteredBody body = body(30, 10, 20);
        body.doRead(NOBODY);
        assertThat(finishes).hasValue(0);
        body.doRead(NOBODY);
        body.doRead(NOBODY);
        body.finish();
        assertThat(finishes).hasValue(1);
    }

    @Test
    void isFinishedWhereItEndsIfNobodySaidHowLongItIs() throws IOException {
        MeteredBody body = body(-1, 10);
        body.doRead(NOBODY);
        assertThat(body.isFinished()).isFalse();
        body.doRead(NOBODY);
        assertThat(body.isFinished()).isTrue();
    }

    @Test
    void dripIsNotWaitedForAlthoughEachPieceComesInTime() throws IOException {
        MeteredBody body = body(100, 1, 1, 1, 1);
        for (int seconds = 0; seconds <= 9; seconds += 3) {
            now.set(seconds * SECOND);
            body.doRead(NOBODY);
        }
        now.set(11 * SECOND);
        assertThatThrownBy(() -> body.doRead(NOBODY)).isInstanceOf(SocketTimeoutException.class);
    }

    @Test
    void largeOneIsWaitedForAsLongAsItKeepsItsPace() throws IOException {
        MeteredBody body = body(1_000_000, 400_000, 400_000, 200_000);
        body.doRead(NOBODY);
        now.set(100 * SECOND);
        body.doRead(NOBODY);
        now.set(200 * SECOND);
        assertThat(body.doRead(NOBODY)).isEqualTo(200_000);
    }
}
