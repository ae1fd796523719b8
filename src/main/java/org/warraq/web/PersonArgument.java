package org.warraq.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.warraq.people.Person;

/** Gives controllers the person who is signed in. Where nobody may be, the parameter is {@code @Nullable Person}. */
class PersonArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Person.class);
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Person person = SignedIn.current().map(SignedIn::person).orElse(null);
        if (person == null && !parameter.isOptional()) {
            throw new AuthenticationCredentialsNotFoundException("nobody is signed in");
        }
        return person;
    }
}
