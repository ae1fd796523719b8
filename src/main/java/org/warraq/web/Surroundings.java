package org.warraq.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.validation.Errors;
import org.springframework.validation.Validator;
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

    /** Nothing of ours is checked by annotations: without a word here a validator is built at every start. */
    @Override
    public Validator getValidator() {
        return new Validator() {
            @Override
            public boolean supports(Class<?> type) {
                return true;
            }

            @Override
            public void validate(Object target, Errors errors) {}
        };
    }
}
