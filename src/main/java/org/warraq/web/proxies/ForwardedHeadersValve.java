package org.warraq.web.proxies;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.tomcat.util.http.MimeHeaders;

/**
 * Takes what a proxy says of those behind it away from everybody who is none of ours: to all that follows it is as if it had not
 * been sent. {@code Forwarded} (RFC 7239) goes in any case, for nothing here reads it.
 */
class ForwardedHeadersValve extends ValveBase {

    private final TrustedProxies trusted;

    ForwardedHeadersValve(TrustedProxies trusted) {
        super(true);
        this.trusted = trusted;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        MimeHeaders headers = request.getCoyoteRequest().getMimeHeaders();
        boolean believed = trusted.include(request.getRemoteAddr());
        List<String> sent = Collections.list(headers.names());
        sent.stream()
                .filter(name -> goes(name.toLowerCase(Locale.ROOT), believed))
                .forEach(headers::removeHeader);
        getNext().invoke(request, response);
    }

    private static boolean goes(String name, boolean believed) {
        return name.equals("forwarded") || (!believed && (name.startsWith("x-forwarded-") || name.equals("x-real-ip")));
    }
}
