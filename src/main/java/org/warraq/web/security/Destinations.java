package org.warraq.web.security;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import org.warraq.web.LocalTarget;

/** Where somebody may be sent on to once they are signed in: a page there is, and home where there is none. */
@Component
class Destinations {

    private static final String HOME = "/";
    private static final String OF_PROGRAMS = "/api/";
    private static final String ANYTHING = "**";

    private final List<PathPattern> pages;

    Destinations() {
        PathPatternParser parser = new PathPatternParser();
        this.pages = RouteVerbs.read().all().stream()
                .filter(route -> !route.method().equals("POST"))
                .map(RouteVerbs.Route::pattern)
                .filter(pattern -> !pattern.startsWith(OF_PROGRAMS) && !pattern.endsWith(ANYTHING))
                .map(parser::parse)
                .toList();
    }

    String orHome(@Nullable String wanted) {
        String local = LocalTarget.of(wanted);
        return local != null && isPage(local) ? local : HOME;
    }

    private boolean isPage(String local) {
        PathContainer path = PathContainer.parsePath(local.split("[?#]", 2)[0]);
        return pages.stream().anyMatch(page -> page.matches(path));
    }
}
