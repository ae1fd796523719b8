package org.warraq.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.warraq.people.Role;
import org.warraq.people.Verb;
import org.warraq.support.Http;
import org.warraq.support.Http.Answer;
import org.warraq.support.Newsroom;
import org.warraq.support.OwnNewsroomTest;
import org.warraq.web.security.RouteVerbs;
import org.warraq.web.security.RouteVerbs.Access;
import org.warraq.web.security.RouteVerbs.Route;

/** Who may do this at all? Every address by somebody of each role, by somebody without any, and by a stranger. */
@OwnNewsroomTest
class RoutePermissionsTest {

    /** Yusuf's role is taken away. */
    private static final Map<String, Set<Role>> PEOPLE = Map.of(
            "rima", Set.of(Role.REPORTER),
            "tariq", Set.of(Role.TRANSLATOR),
            "huda", Set.of(Role.EDITOR),
            "admin", Set.of(Role.ADMIN),
            "yusuf", Set.of());

    /** More is asked than a role, and asked before the report is: a stranger to it is refused whatever their roles. */
    private static final Set<Verb> MORE_THAN_ROLES = Set.of(
            Verb.WRITE_TRANSLATION, Verb.WRITE_SOURCE, Verb.DECIDE_FINDING, Verb.WORK_ON_TASKS, Verb.SETTLE_OWN_NOTE);

    /** Answers that do not end. */
    private static final String STREAM = "/events";

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::([^}|]+)[^}]*)?}");

    @Autowired
    Newsroom newsroom;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private final RouteVerbs routes = RouteVerbs.read();

    @Test
    void everyAddressHasItsVerbAndEveryLineItsAddress() {
        Set<Route> unused = new LinkedHashSet<>(routes.all());
        List<String> unknown = new ArrayList<>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            if (isOurs(handler.getBeanType())) {
                for (String pattern : mapping.getPatternValues()) {
                    for (String method : methods(mapping)) {
                        Optional<Route> route = routes.find(method, pattern);
                        route.ifPresentOrElse(unused::remove, () -> unknown.add(method + " " + pattern));
                    }
                }
            }
        });
        assertThat(unknown)
                .as("addresses without a line in permissions/routes.txt")
                .isEmpty();
        assertThat(unused)
                .as("lines in permissions/routes.txt without an address")
                .isEmpty();
    }

    @Test
    void programsAreRefusedWhoseRolesAreNotEnough() {
        newsroom.roles("yusuf");
        List<String> wrong = new ArrayList<>();
        for (Route route : guarded(true)) {
            if (send(Http.at(newsroom.port()), route).status() != 401) {
                wrong.add("a stranger " + route);
            }
            PEOPLE.forEach((who, roles) -> {
                if (!skipped(route, roles)) {
                    Answer answer = send(newsroom.as(who), route);
                    note(wrong, who, route, roles, answer);
                    if (roles.isEmpty() && !may(route, roles) && !answer.body().contains("no role in this newsroom")) {
                        wrong.add(who + " is told another reason at " + route);
                    }
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void peopleAreRefusedWhoseRolesAreNotEnough() {
        newsroom.roles("yusuf");
        List<String> wrong = new ArrayList<>();
        PEOPLE.forEach((who, roles) -> {
            Http client = Http.at(newsroom.port()).signIn(who, "demo");
            String token = client.get("/account").pageToken();
            for (Route route : guarded(false)) {
                Answer answer = route.method().equals("GET")
                        ? client.get(path(route))
                        : client.form(path(route), Map.of("_csrf", token));
                note(wrong, who, route, roles, answer);
            }
        });
        Http stranger = Http.at(newsroom.port());
        guarded(false).stream()
                .filter(route -> route.method().equals("GET"))
                .filter(route -> stranger.get(path(route)).status() != 303)
                .forEach(route -> wrong.add("a stranger " + route));
        assertThat(wrong).isEmpty();
    }

    private static void note(List<String> wrong, String who, Route route, Set<Role> roles, Answer answer) {
        boolean may = may(route, roles);
        boolean more =
                route.access() == Access.OWN_ACCOUNT || route.verbs().stream().anyMatch(MORE_THAN_ROLES::contains);
        boolean right = may ? more || answer.status() != 403 : answer.status() == 403;
        if (!right) {
            wrong.add(who + (may ? " may " : " may not ") + route + ": " + answer.status());
        }
    }

    private static boolean may(Route route, Set<Role> roles) {
        return route.access() == Access.OWN_ACCOUNT
                || route.verbs().stream().anyMatch(verb -> verb.roles().stream().anyMatch(roles::contains));
    }

    private static boolean skipped(Route route, Set<Role> roles) {
        return route.pattern().endsWith(STREAM) && may(route, roles);
    }

    private List<Route> guarded(boolean forPrograms) {
        return routes.all().stream()
                .filter(route -> route.access() != Access.PUBLIC)
                .filter(route -> route.pattern().startsWith("/api/") == forPrograms)
                .toList();
    }

    private static Answer send(Http client, Route route) {
        return switch (route.method()) {
            case "GET" -> client.get(path(route));
            case "DELETE" -> client.delete(path(route));
            default ->
                client.send(
                        route.method(),
                        path(route),
                        BodyPublishers.ofString("{}"),
                        "Content-Type",
                        "application/json",
                        "If-Match",
                        "\"1\"");
        };
    }

    /** Of something that is not there: whoever may go through the door changes nothing behind it. */
    private static String path(Route route) {
        Matcher variable = VARIABLE.matcher(route.pattern());
        return variable.replaceAll(found -> {
            String among = found.group(2);
            return among != null
                    ? among
                    : switch (found.group(1)) {
                        case "language" -> "ar";
                        case "number" -> "1";
                        case "username" -> "nadia";
                        default -> UUID.randomUUID().toString();
                    };
        });
    }

    private static boolean isOurs(Class<?> bean) {
        return bean.getName().startsWith("org.warraq.");
    }

    private static Collection<String> methods(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return methods.isEmpty()
                ? List.of("*")
                : methods.stream().map(RequestMethod::name).toList();
    }
}
