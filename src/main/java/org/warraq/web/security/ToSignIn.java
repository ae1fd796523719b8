package org.warraq.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.util.UriComponentsBuilder;
import org.warraq.web.LocalTarget;

/** Sends whoever is not signed in to the sign-in page, which leads them back. */
class ToSignIn implements AuthenticationEntryPoint {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (request.getHeader("HX-Request") != null) {
            // A part of a page must not be replaced by the sign-in page: the whole page goes there.
            response.setHeader("HX-Redirect", signIn(pathOf(request.getHeader("HX-Current-URL"))));
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(HttpHeaders.LOCATION, signIn(wanted(request)));
        }
    }

    private static String signIn(@Nullable String target) {
        if (target == null || target.equals("/")) {
            return "/sign-in";
        }
        return UriComponentsBuilder.fromPath("/sign-in")
                .queryParam("to", "{to}")
                .encode()
                .buildAndExpand(target)
                .toUriString();
    }

    private static @Nullable String wanted(HttpServletRequest request) {
        if (!HttpMethod.GET.matches(request.getMethod())) {
            return null;
        }
        String query = request.getQueryString();
        return LocalTarget.of(request.getRequestURI() + (query == null ? "" : "?" + query));
    }

    private static @Nullable String pathOf(@Nullable String address) {
        try {
            return address == null ? null : LocalTarget.of(URI.create(address).getRawPath());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
