package org.warraq.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.springframework.security.web.header.HeaderWriter;

/** What a page of ours may load and run: what comes from here, and what carries this response's nonce. */
class ContentPolicy implements HeaderWriter {

    private static final Pattern DIAGRAM_PAGES = Pattern.compile("/reports/[0-9a-f-]{36}(/[a-z-]+)?|/processes");

    // The style attributes that bpmn-js writes around its drawing and its logo, word for word.
    private static final String DIAGRAM_STYLES = "; style-src-attr 'unsafe-hashes' "
            + "'sha256-j2t/iYgmiK/9tDIa+YLs3dUK18D+PDjuKi+KxuYXU/w=' "
            + "'sha256-CA/eh4+2R0J7cEQ14gBMtx834RIOjzMUqCM+evtrkp4=' "
            + "'sha256-AHtqGIKHiUalONG+xeO90E9yUgWLoWuygINiCuiaBnA=' "
            + "'sha256-F1/lIJB2HC2RT+RPHwCjlrUMGQft2PdUC4nHeQ7MKsc='";

    private static final Pattern FRAMES = Pattern.compile("/reports/[0-9a-f-]{36}/preview");
    private static final Pattern FRAMED = Pattern.compile("/reports/[0-9a-f-]{36}/preview/[a-z]{2,3}");
    private static final String BY_NOBODY = "frame-ancestors 'none'";

    private static final String POLICY =
            "default-src 'none'; script-src 'self' 'nonce-%1$s'; style-src 'self' 'nonce-%1$s'; "
                    + "img-src 'self' data:; font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; "
                    + "form-action 'self'; " + BY_NOBODY;

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        String policy = POLICY.formatted(request.getAttribute(NonceFilter.ATTRIBUTE));
        String path = request.getRequestURI();
        boolean framed = FRAMED.matcher(path).matches();
        response.setHeader("X-Frame-Options", framed ? "SAMEORIGIN" : "DENY");
        response.setHeader(
                "Content-Security-Policy",
                framed ? policy.replace(BY_NOBODY, "frame-ancestors 'self'") : policy + more(path));
    }

    private static String more(String path) {
        if (FRAMES.matcher(path).matches()) {
            return "; frame-src 'self'";
        }
        return DIAGRAM_PAGES.matcher(path).matches() ? DIAGRAM_STYLES : "";
    }
}
