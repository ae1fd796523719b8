package org.warraq.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.web.util.UriComponentsBuilder;
import org.warraq.support.Http;
import org.warraq.support.Http.Answer;
import org.warraq.support.Newsroom;

/** Sends made-up words where a grammar is read, and remembers which answers were the server's fault. */
final class GrammarProbe {

    private static final int WORDS_EACH = 3;

    private final Newsroom newsroom;
    private final MadeUpWords words;
    private final Map<String, Http> browsers = new HashMap<>();
    private final Map<String, String> pageTokens = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    GrammarProbe(Newsroom newsroom, long seed) {
        this.newsroom = newsroom;
        words = new MadeUpWords(seed);
    }

    List<String> faults() {
        return faults;
    }

    /** A form with each of some fields made up in turn, and left out. */
    void form(String who, String path, Map<String, String> form, String... fields) {
        for (String field : fields) {
            Map<String, String> without = new LinkedHashMap<>(form);
            without.remove(field);
            submit(who, path, without);
            each(word -> submit(who, path, and(form, field, word)));
        }
    }

    /** A form with a field more, whose name is made up between two pieces. */
    void names(String who, String path, Map<String, String> form, String before, String behind) {
        each(word -> submit(who, path, and(form, before + word + behind, "Typed.")));
    }

    /** An address with each of some parameters made up in turn. */
    void asked(String who, String address, String... parameters) {
        for (String parameter : parameters) {
            each(word -> look(who, with(address, parameter, word)));
        }
    }

    void cursors(String who, String... addresses) {
        for (String address : addresses) {
            words.cursors().forEach(cursor -> look(who, with(address, "cursor", cursor)));
        }
    }

    /** Addresses with a segment made up, where {@code %s} stands. */
    void segments(String who, String... addresses) {
        for (String address : addresses) {
            each(word -> look(who, address.formatted(encoded(word))));
        }
    }

    void each(Consumer<String> word) {
        words.some(WORDS_EACH).forEach(word);
    }

    void json(String who, String method, String path, Object body, String... headers) {
        judge(newsroom.as(who).json(method, path, body, headers), method + " " + path + " " + body + List.of(headers));
    }

    private void submit(String who, String path, Map<String, String> fields) {
        Http browser = browser(who);
        judge(
                browser.form(path, and(fields, "_csrf", pageTokens.getOrDefault(who, ""))),
                "POST " + path + " " + fields);
    }

    private void look(String who, String path) {
        judge((path.startsWith("/api/") ? newsroom.as(who) : browser(who)).get(path), "GET " + path);
    }

    // A page's token that is not taken would let every form pass.
    private void judge(Answer answer, String what) {
        if (answer.status() >= 500 || answer.body().contains("page-token")) {
            faults.add(answer.status() + " " + what);
        }
    }

    private Http browser(String who) {
        return browsers.computeIfAbsent(who, name -> {
            newsroom.as(name);
            Http browser = Http.at(newsroom.port()).signIn(name, "demo");
            pageTokens.put(name, browser.get("/reports").pageToken());
            return browser;
        });
    }

    private static Map<String, String> and(Map<String, String> form, String field, String value) {
        Map<String, String> fields = new LinkedHashMap<>(form);
        fields.put(field, value);
        return fields;
    }

    private static String with(String address, String parameter, String word) {
        return UriComponentsBuilder.fromUriString(address)
                .replaceQueryParam(parameter, "{word}")
                .encode()
                .buildAndExpand(word)
                .toUriString();
    }

    private static String encoded(String word) {
        return UriComponentsBuilder.newInstance()
                .pathSegment("{word}")
                .encode()
                .buildAndExpand(word)
                .toUriString()
                .replaceFirst("^/", "");
    }
}
