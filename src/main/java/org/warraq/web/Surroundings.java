package org.warraq.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What every page has around it. */
@Configuration(proxyBeanMethods = false)
class Surroundings implements WebMvcConfigurer {

    private final LocaleResolver locales;
    private final Choices choices;

    Surroundings(LocaleResolver locales, Choices choices) {
        this.locales = locales;
        this.choices = choices;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Frames(locales, choices))
                .excludePathPatterns(
                        "/api/**", "/actuator/**", "/v3/**", "/webjars/**", "/css/**", "/js/**", "/img/**");
    }
}
