package org.warraq.web;

import java.util.List;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.warraq.people.Person;

/** What controllers may ask for besides what the framework knows. */
@Configuration(proxyBeanMethods = false)
class Arguments implements WebMvcConfigurer {

    static {
        // The caller is no parameter of a call.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Person.class);
    }

    /** Enumerations are written in lower case in requests. */
    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverterFactory(new KeysOfEnums());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new PersonArgument());
    }
}
