package org.warraq.web.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.RegexRequestMatcher;
import org.springframework.util.unit.DataSize;
import org.warraq.people.People;
import org.warraq.people.SignIn;
import org.warraq.people.Verb;
import org.warraq.web.Failures;
import org.warraq.web.Sessions;
import org.warraq.web.idempotency.Idempotency;

/** The two ways in: programs with tokens, people with pages. */
@Configuration(proxyBeanMethods = false)
class Doors {

    private static final String NOBODY = "nobody";

    private static final String[] FOR_PROGRAMS = {"/api/**", "/actuator/**", "/v3/api-docs/**", "/v3/api-docs.yaml"};

    private static final String[] OPEN_PAGES = {
        "/sign-in",
        "/appearance",
        "/welcome/**",
        "/css/**",
        "/js/**",
        "/img/**",
        "/webjars/**",
        "/favicon.ico",
        "/robots.txt",
        "/sitemap-news.xml",
        Failures.PATH
    };

    /** What readers see is under its language: {@code /en/}, {@code /ar/reports/…}. */
    private static final String READERS = "^/[a-z]{2,3}([/?].*)?$";

    private static final String API_POLICY = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    private static final String DEVICES = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";

    @Bean
    @Order(1)
    SecurityFilterChain programs(
            HttpSecurity http,
            PersonContexts contexts,
            PageTokens tokens,
            People people,
            SignIn signIn,
            Idempotency idempotency,
            @Value("${warraq.web.json-limit}") DataSize json,
            @Value("${warraq.web.file-limit}") DataSize file)
            throws Exception {
        Challenge challenge = new Challenge();
        return common(http.securityMatcher(FOR_PROGRAMS), contexts, tokens)
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(Doors::comesWithSession))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(API_POLICY)))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(challenge).accessDeniedHandler(new Failures()))
                .authorizeHttpRequests(may -> may.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers("/actuator/health/**", "/v3/api-docs/**", "/v3/api-docs.yaml")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasAuthority(Verb.OPERATE.key())
                        .anyRequest()
                        .authenticated())
                .addFilterBefore(new TokenFilter(people, signIn, challenge), CsrfFilter.class)
                .addFilterAfter(new BodyLimit(json, file), AuthorizationFilter.class)
                .addFilterAfter(idempotency.filter(), BodyLimit.class)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http,
            PersonContexts contexts,
            PageTokens tokens,
            @Value("${warraq.web.json-limit}") DataSize json,
            @Value("${warraq.web.file-limit}") DataSize file)
            throws Exception {
        return common(http, contexts, tokens)
                .headers(headers ->
                        headers.frameOptions(frames -> frames.disable()).addHeaderWriter(new ContentPolicy()))
                .exceptionHandling(errors ->
                        errors.authenticationEntryPoint(new ToSignIn()).accessDeniedHandler(new Failures()))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in"))
                .authorizeHttpRequests(may -> may.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(OPEN_PAGES)
                        .permitAll()
                        .requestMatchers(
                                RegexRequestMatcher.regexMatcher(HttpMethod.GET, READERS),
                                RegexRequestMatcher.regexMatcher(HttpMethod.HEAD, READERS))
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .addFilterBefore(new StrangersBodies(), CsrfFilter.class)
                .addFilterBefore(new BodyLimit(json, file), CsrfFilter.class)
                .build();
    }

    @Bean
    FilterRegistrationBean<EntryFilter> entry(@Value("${server.servlet.session.cookie.name}") String sessionCookie) {
        FilterRegistrationBean<EntryFilter> entry = new FilterRegistrationBean<>(new EntryFilter(sessionCookie));
        entry.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR);
        entry.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return entry;
    }

    /** Each filter of the chain timed by itself is a third of the frames of a request; what is asked is how long it took. */
    @Bean
    SecurityObservationSettings requestsAreTimedWhole() {
        return SecurityObservationSettings.noObservations();
    }

    /** There is no other list of users: without this bean one would be made up. */
    @Bean
    UserDetailsService nobodyElse() {
        return username -> {
            throw new UsernameNotFoundException(username);
        };
    }

    private static HttpSecurity common(HttpSecurity http, PersonContexts contexts, PageTokens tokens) throws Exception {
        return http.securityContext(context -> context.securityContextRepository(contexts))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(cache -> cache.disable())
                .httpBasic(basic -> basic.disable())
                .formLogin(form -> form.disable())
                .csrf(csrf -> csrf.csrfTokenRepository(tokens))
                .anonymous(nobody -> nobody.key(NOBODY).authenticationFilter(nobody()))
                .headers(Doors::headers)
                .addFilterBefore(new NonceFilter(), HeaderWriterFilter.class)
                .addFilterAfter(new FailureFilter(), HeaderWriterFilter.class);
    }

    // What is kept about nobody otherwise is read from their session, which fails where the database does.
    private static AnonymousAuthenticationFilter nobody() {
        AnonymousAuthenticationFilter filter = new AnonymousAuthenticationFilter(NOBODY);
        filter.setAuthenticationDetailsSource(request -> "");
        return filter;
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(DEVICES))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .xssProtection(xss -> xss.disable());
    }

    // A cookie comes along with forged requests too; a header with a token does not.
    private static boolean comesWithSession(HttpServletRequest request) {
        return CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request)
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && Sessions.personOf(request) != null;
    }
}
