package org.warraq.support;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.warraq.support.Http.Answer;

/**
 * Somebody an admin added, who has chosen a password through the link they were given, and works from English into Arabic and back.
 *
 * @param program a client with a token of theirs
 */
public record Hired(String id, String username, Http program) {

    private static final String PASSWORD = "the lighthouse keeper counts 42 boats";

    /** @param admin a client with a token of an admin */
    public static Hired by(Http admin, int port, String username, Set<String> roles) {
        List<Map<String, String>> pairs =
                List.of(Map.of("source", "en", "target", "ar"), Map.of("source", "ar", "target", "en"));
        Answer added = admin.post(
                "/api/people",
                Map.of("username", username, "name", username, "language", "en", "roles", roles, "pairs", pairs));
        Newsroom.expect(201, added);
        String id = added.json().get("id").asString();
        String link =
                admin.post("/api/people/" + id + "/link", "").json().get("link").asString();
        choosePassword(port, link.substring(link.indexOf("/welcome")));
        Answer token = Http.at(port).withPassword(username, PASSWORD).post("/api/me/tokens", Map.of("name", "tests"));
        return new Hired(
                id, username, Http.at(port).withToken(token.json().get("token").asString()));
    }

    /** A browser in which they have signed in. */
    public Http browser(int port) {
        return Http.at(port).signIn(username, PASSWORD);
    }

    private static void choosePassword(int port, String link) {
        Http browser = Http.at(port);
        String token = browser.get(link).pageToken();
        browser.form(link, Map.of("chosen", PASSWORD, "again", PASSWORD, "_csrf", token));
    }
}
