package org.warraq.site;

import java.net.URI;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.warraq.language.Language;

/** Where readers find things. The first step of every path is the language. */
final class Addresses {

    /** The languages of the site, as the paths of its pages take them: those its own words are in. */
    static final String LANGUAGE = "/{lang:ar|en}";

    private Addresses() {}

    static String home(Language language) {
        return "/" + language + "/";
    }

    static String report(Language language, String slug) {
        return home(language) + "reports/" + slug;
    }

    static String history(Language language, String slug) {
        return report(language, slug) + "/history";
    }

    static String feed(Language language) {
        return home(language) + "feed.atom";
    }

    /** With scheme and host, in the newsroom's own name, whatever the request calls it. */
    static URI absolute(String path) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(path)
                .build()
                .toUri();
    }
}
