package org.warraq.fuzz;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * An address of the running application, as its own mappings know it.
 *
 * @param method as it is mapped; any where none is
 * @param handler {@code null} for files
 */
record FuzzedRoute(String method, String pattern, @Nullable HandlerMethod handler) {

    /** What no controller is mapped to, and the filters answer. */
    private static final List<String> OF_FILTERS =
            List.of("/sign-out", "/nowhere", "/api/nowhere", "/actuator", "/v3/x");

    /** Files of every kind, and folders. */
    private static final List<String> FILES = List.of(
            "/css/site.css",
            "/css/",
            "/css/none.css",
            "/js/page.js",
            "/js/none.js",
            "/img/marks.svg",
            "/img",
            "/webjars/htmx.org/dist/htmx.min.js",
            "/webjars/",
            "/favicon.ico",
            "/robots.txt",
            "/x.json");

    /** Those of controllers, of health and metrics, of the API's description, and of files; always in the same order. */
    static List<FuzzedRoute> all(ApplicationContext context) {
        List<FuzzedRoute> all = new ArrayList<>();
        context.getBeansOfType(RequestMappingInfoHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMethods().forEach((info, handler) -> add(all, info, handler)));
        context.getBeansOfType(AbstractUrlHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMap()
                        .keySet()
                        .forEach(pattern -> all.add(new FuzzedRoute("GET", pattern, null))));
        OF_FILTERS.forEach(path -> all.add(new FuzzedRoute("POST", path, null)));
        FILES.forEach(path -> all.add(new FuzzedRoute("GET", path, null)));
        all.sort(Comparator.comparing(FuzzedRoute::pattern).thenComparing(FuzzedRoute::method));
        return all;
    }

    private static void add(List<FuzzedRoute> all, RequestMappingInfo info, HandlerMethod handler) {
        List<String> methods = info.getMethodsCondition().getMethods().stream()
                .map(Enum::name)
                .sorted()
                .toList();
        for (String pattern :
                Objects.requireNonNull(info.getPathPatternsCondition()).getPatternValues()) {
            (methods.isEmpty() ? List.of("GET", "POST") : methods)
                    .forEach(method -> all.add(new FuzzedRoute(method, pattern, handler)));
        }
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }
}
