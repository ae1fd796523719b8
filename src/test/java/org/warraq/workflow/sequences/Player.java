package org.warraq.workflow.sequences;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.warraq.support.Http;
import org.warraq.support.Http.Answer;
import org.warraq.support.Newsroom;

/** Somebody of the newsroom, who may be given other roles at any moment. */
final class Player {

    private static final String PASSWORD = "the lighthouse keeper counts 42 boats";

    private final Http admin;
    private final String id;
    private final String username;
    private final Http client;
    private Set<String> roles;

    private Player(Http admin, String id, String username, Http client, Set<String> roles) {
        this.admin = admin;
        this.id = id;
        this.username = username;
        this.client = client;
        this.roles = roles;
    }

    static Player hired(Newsroom newsroom, String username, Set<String> roles) {
        Http admin = newsroom.as("admin");
        List<Map<String, String>> pairs =
                List.of(Map.of("source", "en", "target", "ar"), Map.of("source", "ar", "target", "en"));
        Answer added = admin.post(
                "/api/people",
                Map.of("username", username, "name", username, "language", "en", "roles", roles, "pairs", pairs));
        Newsroom.expect(201, added);
        String id = added.json().get("id").asString();
        String link =
                admin.post("/api/people/" + id + "/link", "").json().get("link").asString();
        choosePassword(newsroom, link.substring(link.indexOf("/welcome")));
        Answer token = Http.at(newsroom.port())
                .withPassword(username, PASSWORD)
                .post("/api/me/tokens", Map.of("name", "sequences"));
        Http client =
                Http.at(newsroom.port()).withToken(token.json().get("token").asString());
        return new Player(admin, id, username, client, roles);
    }

    private static void choosePassword(Newsroom newsroom, String link) {
        Http browser = Http.at(newsroom.port());
        String token = browser.get(link).pageToken();
        browser.form(link, Map.of("chosen", PASSWORD, "again", PASSWORD, "_csrf", token));
    }

    String id() {
        return id;
    }

    String username() {
        return username;
    }

    Http client() {
        return client;
    }

    boolean isNobody() {
        return roles.isEmpty();
    }

    boolean is(String role) {
        return role.isEmpty() || roles.contains(role);
    }

    /** From now on they have these roles and no others. */
    Answer become(Set<String> roles) {
        String etag = admin.get("/api/people/" + id).header("ETag");
        Answer changed = admin.json("PATCH", "/api/people/" + id, Map.of("roles", roles), "If-Match", etag);
        Newsroom.expect(200, changed);
        this.roles = roles;
        return changed;
    }

    @Override
    public String toString() {
        return username + roles;
    }
}
