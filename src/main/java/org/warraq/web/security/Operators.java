package org.warraq.web.security;

import org.springframework.boot.actuate.autoconfigure.web.server.ConditionalOnManagementPort;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;

/**
 * The door of a management port of its own: whoever can reach that port operates the server. It shows health and metrics,
 * and has nothing else.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnManagementPort(ManagementPortType.DIFFERENT)
class Operators {

    @Bean
    @Order(0)
    SecurityFilterChain operations(HttpSecurity http, Environment environment) throws Exception {
        return http.securityMatcher(request -> request.getLocalPort() == port(environment))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .csrf(csrf -> csrf.disable())
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.NOT_FOUND)))
                .authorizeHttpRequests(
                        may -> may.requestMatchers(HttpMethod.GET, "/actuator/health/**", "/actuator/prometheus")
                                .permitAll()
                                .anyRequest()
                                .denyAll())
                .build();
    }

    // known once that port is open, which with port 0 is later than here
    private static int port(Environment environment) {
        return environment.getProperty("local.management.port", Integer.class, -1);
    }
}
