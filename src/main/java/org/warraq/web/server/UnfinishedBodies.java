package org.warraq.web.server;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContext;
import org.warraq.web.SignedIn;

/**
 * Bodies half sent must not hold all threads: so many of one address and so many altogether are waited for, each at a pace
 * ({@link MeteredBody}), and what nobody has read when all is said is thrown away within limits, or the connection is closed.
 */
final class UnfinishedBodies extends ValveBase {

    private static final String SECONDS = "5";

    private final OpenBodies bodies;
    private final long discarded;

    /** @param discarded how much of what is too large is read, in bytes, so that whoever sends it is told */
    UnfinishedBodies(OpenBodies bodies, long discarded) {
        super(true);
        this.bodies = bodies;
        this.discarded = discarded;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (!hasBody(request) || isThere(request)) {
            getNext().invoke(request, response);
            return;
        }
        String address = request.getRemoteAddr();
        switch (bodies.open(address)) {
            case OPEN -> metered(request, response, address);
            case TOO_MANY_OF_THEIRS -> refuse(request, response, HttpStatus.TOO_MANY_REQUESTS.value());
            case TOO_MANY -> refuse(request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    // What came with the head holds nobody up.
    private static boolean isThere(Request request) {
        long length = request.getContentLengthLong();
        if (length <= 0) {
            return false;
        }
        request.getCoyoteRequest().action(ActionCode.AVAILABLE, true);
        return request.getCoyoteRequest().getAvailable() >= length;
    }

    private static boolean hasBody(Request request) {
        return request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    private void metered(Request request, Response response, String address) throws IOException, ServletException {
        InputBuffer body = request.getCoyoteRequest().getInputBuffer();
        MeteredBody metered =
                new MeteredBody(body, request.getContentLengthLong(), System::nanoTime, () -> bodies.close(address));
        request.getCoyoteRequest().setInputBuffer(metered);
        try {
            getNext().invoke(request, response);
        } finally {
            if (!request.isAsync()) {
                discard(request, response, metered);
            }
            metered.finish();
            // the next request of this connection has the same
            request.getCoyoteRequest().setInputBuffer(body);
        }
    }

    private static void refuse(Request request, Response response, int status) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
        response.sendError(status);
        discardReceived(request, request.getCoyoteRequest().getInputBuffer());
        close(request);
    }

    private void discard(Request request, Response response, MeteredBody body) throws IOException {
        try {
            if (isOfSomebody(request)) {
                discardAll(body);
            } else {
                discardReceived(request, body);
            }
        } catch (IOException gone) {
            // neither is waited for any longer
        }
        if (!body.isFinished()) {
            if (!response.isError()) {
                // what is not sent by now would be taken for a failure of ours
                response.finishResponse();
            }
            close(request);
        }
    }

    private void discardAll(MeteredBody body) throws IOException {
        Discarding handler = new Discarding();
        while (!body.isFinished() && body.received() <= discarded && body.doRead(handler) >= 0) {
            handler.clear();
        }
    }

    // What has come already and is not read would make the closed connection swallow the answer.
    private static void discardReceived(Request request, InputBuffer body) throws IOException {
        Discarding handler = new Discarding();
        while (hasMore(request.getCoyoteRequest()) && body.doRead(handler) >= 0) {
            handler.clear();
        }
    }

    private static boolean hasMore(org.apache.coyote.Request request) {
        request.action(ActionCode.AVAILABLE, true);
        return request.getAvailable() > 0;
    }

    private static boolean isOfSomebody(Request request) {
        return request.getAttribute(SignedIn.CONTEXT) instanceof SecurityContext context
                && context.getAuthentication() != null;
    }

    private static void close(Request request) {
        request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
    }

    /** Takes what is read, and forgets it. */
    private static final class Discarding implements ApplicationBufferHandler {

        private @Nullable ByteBuffer bytes = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(@Nullable ByteBuffer bytes) {
            this.bytes = bytes;
        }

        @Override
        public @Nullable ByteBuffer getByteBuffer() {
            return bytes;
        }

        @Override
        public void expand(int size) {}

        void clear() {
            bytes = ByteBuffer.allocate(0);
        }
    }
}
