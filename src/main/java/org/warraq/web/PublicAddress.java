package org.warraq.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.warraq.database.StartRefused;

/**
 * What the newsroom is called from outside ({@code WARRAQ_ADDRESS}): scheme, host and port of every link that leaves the house.
 * What a request calls the server is no answer: anybody may write anything there.
 */
@Component
public class PublicAddress {

    private final @Nullable URI configured;

    /** @throws StartRefused if it is no address that links can begin with */
    PublicAddress(@Value("${warraq.address:}") String configured) {
        this.configured = configured.isBlank() ? null : read(configured.strip());
    }

    /** Scheme, host and, where it is not the scheme's own, port. */
    public Optional<URI> configured() {
        return Optional.ofNullable(configured);
    }

    public boolean isSecure() {
        return configured != null && "https".equals(configured.getScheme());
    }

    /** What is written, in its usual form. @throws StartRefused if it is no address that links can begin with */
    public static URI read(String text) {
        try {
            URI read = new URI(text);
            String scheme = read.getScheme() == null ? "" : read.getScheme().toLowerCase(Locale.ROOT);
            boolean good = (scheme.equals("http") || scheme.equals("https"))
                    && read.getHost() != null
                    && read.getUserInfo() == null
                    && read.getQuery() == null
                    && read.getFragment() == null
                    && (read.getPath().isEmpty() || read.getPath().equals("/"))
                    && read.getPort() != 0
                    && read.getPort() <= 65_535;
            if (good) {
                return new URI(
                        scheme, null, read.getHost().toLowerCase(Locale.ROOT), port(scheme, read), null, null, null);
            }
        } catch (URISyntaxException said) {
            // in the words below
        }
        throw new StartRefused(
                "WARRAQ_ADDRESS is \"" + text + "\", and no link can begin with that",
                "Give it as https://news.example: http or https, a host, a port if it is not the usual one, and no path.");
    }

    private static int port(String scheme, URI read) {
        int usual = scheme.equals("https") ? 443 : 80;
        return read.getPort() == usual ? -1 : read.getPort();
    }
}
