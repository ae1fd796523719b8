package org.warraq.web.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.CodeSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.warraq.people.Permissions;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.web.SignedIn;

/**
 * Asks, before anything is read, whether somebody's roles let them do what an address is for. What is refused here is refused
 * behind it as well, in the transaction that writes; what is let through may still be refused there for more than a role.
 */
@Configuration(proxyBeanMethods = false)
class RouteGate implements WebMvcConfigurer, HandlerInterceptor {

    private final RouteVerbs routes = RouteVerbs.read();

    // behind what lays the frame around a page, so that a refusal has one
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(1);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.REQUEST && isOurs(handler)) {
            String pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
            // whoever adds an address says who may: until then nobody does
            RouteVerbs.Route route =
                    routes.find(request.getMethod(), pattern).orElseThrow(() -> Refusal.forbidden("forbidden"));
            require(route);
        }
        return true;
    }

    // What a library answers, the description of the API say, is let in or kept out at the doors.
    private static boolean isOurs(Object handler) {
        return handler instanceof HandlerMethod method
                && Objects.equals(source(method.getBeanType()), source(RouteGate.class));
    }

    private static @Nullable CodeSource source(Class<?> type) {
        return type.getProtectionDomain().getCodeSource();
    }

    private static void require(RouteVerbs.Route route) {
        if (route.access() == RouteVerbs.Access.PUBLIC) {
            return;
        }
        Person person = SignedIn.current()
                .map(SignedIn::person)
                .orElseThrow(() -> new AuthenticationCredentialsNotFoundException("nobody is signed in"));
        if (route.access() == RouteVerbs.Access.VERBS
                && route.verbs().stream().noneMatch(verb -> Permissions.may(person, verb))) {
            throw Permissions.refusal(person, route.verbs().get(0));
        }
    }
}
