package org.warraq.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Component;
import org.warraq.web.Sessions;

/**
 * The tokens in pages that show that a request comes from one of them. Signed in, it follows from the session's id, which
 * nobody else knows: nothing is stored, and it ends with the session. Before, it is in a cookie, so that looking at the
 * sign-in page writes nothing into the database.
 */
@Component
class PageTokens implements CsrfTokenRepository {

    private static final String HEADER = "X-CSRF-TOKEN";
    private static final String PARAMETER = "_csrf";

    private final CookieCsrfTokenRepository strangers = new CookieCsrfTokenRepository();

    PageTokens() {
        strangers.setCookieName("warraq_page");
        strangers.setHeaderName(HEADER);
        strangers.setParameterName(PARAMETER);
        strangers.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Strict"));
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        CsrfToken ofSession = ofSession(request);
        return ofSession != null ? ofSession : strangers.generateToken(request);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (ofSession(request) == null) {
            strangers.saveToken(token, request, response);
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        CsrfToken ofSession = ofSession(request);
        return ofSession != null ? ofSession : strangers.loadToken(request);
    }

    private static @Nullable CsrfToken ofSession(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || Sessions.personOf(request) == null) {
            return null;
        }
        return new DefaultCsrfToken(HEADER, PARAMETER, derived(session.getId()));
    }

    private static String derived(String sessionId) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(sessionId.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal("page token".getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }
}
