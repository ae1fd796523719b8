package org.warraq.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.autoconfigure.web.server.ConditionalOnManagementPort;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.actuate.endpoint.ApiVersion;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.WebServerNamespace;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointWebExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Health where everything else is, also where there is a management port, to which Spring Boot moves it: whoever balances load asks the
 * port that clients ask. A route and no controller: as with Boot's own, the doors say who may.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnManagementPort(ManagementPortType.DIFFERENT)
class HealthOnMainPort {

    private static final String PATH = "/actuator/health";
    private static final String GROUP = "group";

    /** Who asks, as Boot's own endpoint would ask it. */
    private record Asking(HttpServletRequest request) implements SecurityContext {

        @Override
        public @Nullable Principal getPrincipal() {
            return request.getUserPrincipal();
        }

        @Override
        public boolean isUserInRole(String role) {
            return request.isUserInRole(role);
        }
    }

    @Bean
    RouterFunction<ServerResponse> healthOfMainPort(HealthEndpointWebExtension health) {
        return RouterFunctions.route()
                .GET(PATH, request -> answer(health, request))
                .GET(PATH + "/{" + GROUP + "}", request -> answer(health, request, request.pathVariable(GROUP)))
                .build();
    }

    private static ServerResponse answer(HealthEndpointWebExtension health, ServerRequest request, String... path) {
        WebEndpointResponse<HealthDescriptor> answer =
                health.health(ApiVersion.LATEST, WebServerNamespace.SERVER, new Asking(request.servletRequest()), path);
        HealthDescriptor body = answer.getBody();
        return body == null
                ? ServerResponse.status(answer.getStatus()).build()
                : ServerResponse.status(answer.getStatus()).body(body);
    }
}
