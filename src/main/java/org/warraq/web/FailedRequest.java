package org.warraq.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpMethod;

/**
 * A request that failed, as far as its answer may look at it: fields and body may be what could not be read, and reading them
 * again would fail again. It is answered as if it had asked for a page.
 */
public final class FailedRequest extends BodilessRequest {

    public FailedRequest(HttpServletRequest request) {
        super(request);
    }

    @Override
    public String getMethod() {
        return HttpMethod.GET.name();
    }
}
