package org.warraq.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the served description of the API says that one signs in. */
@Configuration(proxyBeanMethods = false)
class Description {

    private static final String TOKEN = "token";

    /** Few ever ask for the description, and what writes it takes a second to load: it comes with the first who do. */
    @Bean
    static BeanFactoryPostProcessor describedWhenAsked() {
        return beans -> Stream.of(beans.getBeanDefinitionNames())
                .filter(name -> isDescriber(beans.getType(name, false)))
                .forEach(name -> beans.getBeanDefinition(name).setLazyInit(true));
    }

    private static boolean isDescriber(@Nullable Class<?> type) {
        return type != null && (type.getName().startsWith("org.springdoc.") || type == OpenAPI.class);
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info().title("Warraq").version("1"))
                .components(new Components()
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }
}
