package org.warraq.web.security;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.warraq.people.Verb;

/** What each address is asked for, as {@code permissions/routes.txt} has it. */
public final class RouteVerbs {

    private static final String TABLE = "/permissions/routes.txt";
    private static final String ANY_METHOD = "*";

    /** How an id is told from a word in an address, which says nothing about who may. */
    private static final String ID = ":[0-9a-f]{8}-[0-9a-f-]{27}";

    private final Map<String, Route> routes = new LinkedHashMap<>();

    RouteVerbs(List<String> lines) {
        for (String line : lines) {
            if (!line.isBlank() && !line.startsWith("#")) {
                Route route = Route.of(line);
                routes.put(key(route.method(), route.pattern()), route);
            }
        }
    }

    /** @throws IllegalArgumentException if a line names a verb that is none */
    public static RouteVerbs read() {
        try (InputStream in = Objects.requireNonNull(RouteVerbs.class.getResourceAsStream(TABLE))) {
            return new RouteVerbs(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who may go through: anybody, whoever is signed in, or whoever may do one of the verbs. */
    public enum Access {
        PUBLIC,
        OWN_ACCOUNT,
        VERBS
    }

    /** @param verbs empty unless access is by verbs */
    public record Route(String method, String pattern, Access access, List<Verb> verbs) {

        static Route of(String line) {
            String[] parts = line.trim().split("\\s+");
            return switch (parts[2]) {
                case "public" -> new Route(parts[0], parts[1], Access.PUBLIC, List.of());
                case "own-account" -> new Route(parts[0], parts[1], Access.OWN_ACCOUNT, List.of());
                default -> {
                    List<Verb> verbs =
                            Arrays.stream(parts[2].split(",")).map(Verb::of).toList();
                    yield new Route(parts[0], parts[1], Access.VERBS, verbs);
                }
            };
        }
    }

    /**
     * Empty where nobody has said who may.
     *
     * @param method {@code HEAD} asks for what {@code GET} does
     * @param pattern as the controller is mapped to it
     */
    public Optional<Route> find(String method, String pattern) {
        Route route = routes.get(key(method.equals("HEAD") ? "GET" : method, pattern));
        return Optional.ofNullable(route == null ? routes.get(key(ANY_METHOD, pattern)) : route);
    }

    /** In the order of the table. */
    public Collection<Route> all() {
        return routes.values();
    }

    private static String key(String method, String pattern) {
        return method + " " + pattern.replace(ID, "");
    }
}
