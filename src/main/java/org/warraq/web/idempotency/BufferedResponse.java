package org.warraq.web.idempotency;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Holds an answer back until what it says is committed. */
class BufferedResponse extends ContentCachingResponseWrapper {

    private static final List<String> KEPT =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.CONTENT_LANGUAGE);

    BufferedResponse(HttpServletResponse response) {
        super(response);
    }

    boolean isSuccess() {
        return getStatus() < HttpStatus.BAD_REQUEST.value();
    }

    /** Whether it says no in a way that it will say tomorrow too. */
    boolean isRefusal() {
        int status = getStatus();
        return status >= HttpStatus.BAD_REQUEST.value()
                && status < HttpStatus.INTERNAL_SERVER_ERROR.value()
                && getHeader(HttpHeaders.RETRY_AFTER) == null;
    }

    Kept toKeep() {
        Map<String, String> headers = new HashMap<>();
        for (String name : KEPT) {
            String value = getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return new Kept(getStatus(), headers, getContentAsByteArray());
    }
}
