package org.warraq.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.validation.Errors;
import org.springframework.validation.Validator;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.AbstractFlashMapManager;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** What every page has around it. */
@Configuration(proxyBeanMethods = false)
class Surroundings implements WebMvcConfigurer {

    private final FrameMaker frames;
    private final Choices choices;
    private final StaticFiles files;

    Surroundings(FrameMaker frames, Choices choices, StaticFiles files) {
        this.frames = frames;
        this.choices = choices;
        this.files = files;
    }

    /** Nothing is handed from one page to the next: Spring would look for it in the session of whoever asks for a picture. */
    @Bean
    static FlashMapManager flashMapManager() {
        return new AbstractFlashMapManager() {
            @Override
            protected @Nullable List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
                return null;
            }

            @Override
            protected void updateFlashMaps(
                    List<FlashMap> flashMaps, HttpServletRequest request, HttpServletResponse response) {
                throw new UnsupportedOperationException("nothing is handed from one page to the next");
            }
        };
    }

    @Autowired
    void addLinks(SpringTemplateEngine templates) {
        templates.addLinkBuilder(new LibraryLinks(files));
    }

    /** Whatever the address ends in: that a sheet is not there is said in a page, not in a sheet. */
    @Autowired
    void showPages(ThymeleafViewResolver views) {
        views.setForceContentType(true);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Frames(frames, choices, files))
                .excludePathPatterns("/api/**", "/actuator/**", "/v3/**");
    }

    /** Asked for again each time, and answered with 304: sheets and scripts fit the pages they came with. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/**")
                .setCacheControl(CacheControl.noCache())
                .resourceChain(false)
                .addResolver(files);
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
