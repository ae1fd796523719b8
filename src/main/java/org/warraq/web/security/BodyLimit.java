package org.warraq.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.warraq.people.Refusal;

/** Reads no more of a body than is allowed: JSON is for calls and small, anything else is a file. */
class BodyLimit extends OncePerRequestFilter {

    // A checkpoint is a file of ours that comes back, with a line for every chain.
    private static final String CHECKPOINT = "/api/journal/verification";

    // A memory is a file of any size, read from disk piece by piece; who may not import it is told before it is read.
    private static final String MEMORY = "/api/memory/import";

    private final DataSize json;
    private final DataSize file;

    BodyLimit(DataSize json, DataSize file) {
        this.json = json;
        this.file = file;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long limit = limit(request);
        if (request.getContentLengthLong() > limit) {
            throw tooLarge();
        }
        chain.doFilter(new Limited(request, limit), response);
    }

    private long limit(HttpServletRequest request) {
        return switch (request.getRequestURI()) {
            case MEMORY -> Long.MAX_VALUE;
            case CHECKPOINT -> file.toBytes();
            default -> limit(request.getContentType());
        };
    }

    private long limit(@Nullable String contentType) {
        String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        return (type.isEmpty() || type.contains("json") ? json : file).toBytes();
    }

    private static Refusal tooLarge() {
        return Refusal.of(Refusal.Kind.TOO_LARGE, "too-large");
    }

    private static final class Limited extends HttpServletRequestWrapper {

        private final long limit;
        private @Nullable ServletInputStream stream;

        Limited(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (stream == null) {
                stream = new Counted(super.getInputStream(), limit);
            }
            return stream;
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    // Who does not say how much comes is counted.
    private static final class Counted extends ServletInputStream {

        private final ServletInputStream stream;
        private long left;

        Counted(ServletInputStream stream, long limit) {
            this.stream = stream;
            this.left = limit;
        }

        @Override
        public int read() throws IOException {
            int read = stream.read();
            return read < 0 ? read : counted(read, 1);
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = stream.read(into, offset, length);
            return read < 0 ? read : counted(read, read);
        }

        private int counted(int read, int bytes) {
            left -= bytes;
            if (left < 0) {
                throw tooLarge();
            }
            return read;
        }

        @Override
        public boolean isFinished() {
            return stream.isFinished();
        }

        @Override
        public boolean isReady() {
            return stream.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            stream.setReadListener(listener);
        }
    }
}
