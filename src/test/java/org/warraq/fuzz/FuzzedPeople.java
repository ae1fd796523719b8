package org.warraq.fuzz;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.warraq.people.People;
import org.warraq.people.Permissions;
import org.warraq.people.Person;
import org.warraq.people.Verb;
import org.warraq.support.Http;
import org.warraq.support.Newcomers;
import org.warraq.web.security.RouteVerbs;

/** Strangers, and somebody of each role, some with a token and some with a session; back again after they have shut themselves out. */
final class FuzzedPeople {

    private static final List<String> NAMES = List.of("rima", "tariq", "huda", "admin");

    private final ApplicationContext context;
    private final int port;
    private final RouteVerbs routes = RouteVerbs.read();
    private final Map<String, Person> people = new ConcurrentHashMap<>();
    private final Map<String, FuzzedPerson> signedIn = new ConcurrentHashMap<>();

    FuzzedPeople(ApplicationContext context, int port) {
        this.context = context;
        this.port = port;
    }

    FuzzedPerson one(FuzzedValues values, FuzzedRoute route) {
        if (values.once(4)) {
            return FuzzedPerson.STRANGER;
        }
        String username = values.once(4) ? values.one(NAMES) : values.one(allowed(route));
        boolean page = !route.pattern().startsWith("/api/") || values.once(5);
        return signedIn.computeIfAbsent((page ? "session " : "token ") + username, this::signIn);
    }

    // Most of what is sent is to come through the gate.
    private List<String> allowed(FuzzedRoute route) {
        List<Verb> verbs = routes.find(route.method(), route.pattern())
                .map(RouteVerbs.Route::verbs)
                .orElse(List.of());
        List<String> allowed = NAMES.stream()
                .filter(name -> verbs.stream().anyMatch(verb -> Permissions.may(person(name), verb)))
                .toList();
        return allowed.isEmpty() ? NAMES : allowed;
    }

    private Person person(String username) {
        return people.computeIfAbsent(
                username, name -> context.getBean(People.class).byUsername(name).orElseThrow());
    }

    /** Who was not let in comes anew the next time. */
    void shutOut(FuzzedPerson person) {
        signedIn.values().remove(person);
    }

    private FuzzedPerson signIn(String how) {
        String username = how.substring(how.indexOf(' ') + 1);
        restore(username);
        FindByIndexNameSessionRepository<?> sessions = context.getBean(FindByIndexNameSessionRepository.class);
        return how.startsWith("session ")
                ? withSession(username, sessions)
                : new FuzzedPerson(
                        username, "Authorization: Bearer " + Newcomers.token(context, username) + "\r\n", "x");
    }

    // As signing in does it, but for the password, which takes a tenth of a second.
    private <S extends Session> FuzzedPerson withSession(
            String username, FindByIndexNameSessionRepository<S> sessions) {
        S session = sessions.createSession();
        session.setAttribute(
                FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME,
                person(username).id().toString());
        sessions.save(session);
        String cookie = java.util.Base64.getEncoder()
                .encodeToString(session.getId().getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        String token = Http.at(port).plant("warraq", cookie).get("/account").pageToken();
        return new FuzzedPerson(username, "Cookie: warraq=" + cookie + "\r\n", token);
    }

    // Somebody may have been disabled meanwhile, or lost their role.
    private void restore(String username) {
        context.getBean(JdbcClient.class)
                .sql("update person set enabled = true where username = :username and not enabled")
                .param("username", username)
                .update();
    }
}
