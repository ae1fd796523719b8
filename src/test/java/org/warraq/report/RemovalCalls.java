package org.warraq.report;

import static org.warraq.support.Newsroom.expect;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.warraq.database.TestDatabases;
import org.warraq.support.Http.Answer;
import org.warraq.support.Newsroom;

/** Takes out what versions say; Edward is an admin too. */
final class RemovalCalls {

    private final Newsroom newsroom;
    private final JdbcTemplate superuser;

    RemovalCalls(Newsroom newsroom, String url) {
        this.newsroom = newsroom;
        newsroom.as("admin");
        superuser = new JdbcTemplate(TestDatabases.superuser(url));
        superuser.update(
                "insert into warraq.person_role select id, 'admin' from warraq.person where username = 'edward'"
                        + " on conflict do nothing");
    }

    JdbcTemplate superuser() {
        return superuser;
    }

    void remove(String report, String language, int number) {
        expect(200, newsroom.as("edward").post("/api/removals/" + ask(report, language, number) + "/confirmation", ""));
    }

    /** @return the removal's id */
    String ask(String report, String language, int number) {
        Answer asked = asks("admin", report, language, number, "ordered by a court");
        expect(201, asked);
        return asked.json().get("id").asString();
    }

    Answer asks(String username, String report, String language, int number, String reason) {
        return newsroom.as(username)
                .post(
                        "/api/reports/" + report + "/editions/" + language + "/versions/" + number + "/removal",
                        Map.of("reason", reason));
    }

    /** The links that do not hold: chain, number, problem. */
    List<String> broken() {
        return newsroom.as("admin")
                .get("/api/journal/verification")
                .json()
                .get("broken")
                .valueStream()
                .map(link -> link.get("chain").asString() + " "
                        + link.get("number").asInt() + " " + link.get("problem").asString())
                .toList();
    }
}
