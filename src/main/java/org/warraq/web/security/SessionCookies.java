package org.warraq.web.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A request without those session cookies that no session of ours has: the database is not asked for what is no id. */
class SessionCookies extends HttpServletRequestWrapper {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{36}");

    private final String name;

    /** @param name that of the session cookie */
    SessionCookies(HttpServletRequest request, String name) {
        super(request);
        this.name = name;
    }

    @Override
    public Cookie @Nullable [] getCookies() {
        Cookie[] all = super.getCookies();
        return all == null
                ? null
                : Arrays.stream(all)
                        .filter(cookie -> !cookie.getName().equals(name) || isId(cookie.getValue()))
                        .toArray(Cookie[]::new);
    }

    private static boolean isId(String value) {
        try {
            return ID.matcher(new String(Base64.getDecoder().decode(value), StandardCharsets.ISO_8859_1))
                    .matches();
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }
}
