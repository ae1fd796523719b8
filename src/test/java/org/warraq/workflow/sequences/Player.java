package org.warraq.workflow.sequences;

import java.util.Map;
import java.util.Set;
import org.warraq.support.Hired;
import org.warraq.support.Http;
import org.warraq.support.Http.Answer;
import org.warraq.support.Newsroom;

/** Somebody of the newsroom, who may be given other roles at any moment. */
final class Player {

    private final Http admin;
    private final Hired hired;
    private Set<String> roles;

    private Player(Http admin, Hired hired, Set<String> roles) {
        this.admin = admin;
        this.hired = hired;
        this.roles = roles;
    }

    static Player hired(Newsroom newsroom, String username, Set<String> roles) {
        Http admin = newsroom.as("admin");
        return new Player(admin, Hired.by(admin, newsroom.port(), username, roles), roles);
    }

    String id() {
        return hired.id();
    }

    String username() {
        return hired.username();
    }

    Http client() {
        return hired.program();
    }

    boolean isNobody() {
        return roles.isEmpty();
    }

    boolean is(String role) {
        return role.isEmpty() || roles.contains(role);
    }

    /** From now on they have these roles and no others. */
    Answer become(Set<String> roles) {
        String etag = admin.get("/api/people/" + id()).header("ETag");
        Answer changed = admin.json("PATCH", "/api/people/" + id(), Map.of("roles", roles), "If-Match", etag);
        Newsroom.expect(200, changed);
        this.roles = roles;
        return changed;
    }

    @Override
    public String toString() {
        return username() + roles;
    }
}
