package org.warraq.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Puts the {@link Frame} around every page, and follows {@code ?lang=ar} on any of them. */
class Frames implements HandlerInterceptor {

    private final FrameMaker frames;
    private final Choices choices;
    private final StaticFiles files;

    Frames(FrameMaker frames, Choices choices, StaticFiles files) {
        this.frames = frames;
        this.choices = choices;
        this.files = files;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (isFile(request, handler)) {
            return true;
        }
        Optional<Locale> wanted = wanted(request);
        if (wanted.isPresent()) {
            choices.speak(request, response, wanted.get());
            response.sendRedirect(FrameMaker.here(request));
            return false;
        }
        frames.lay(request);
        return true;
    }

    // A file that is not there is answered with a page, and a page has a frame.
    private boolean isFile(HttpServletRequest request, Object handler) {
        Object path = request.getAttribute(HandlerMapping.PATH_WITHIN_HANDLER_MAPPING_ATTRIBUTE);
        return handler instanceof ResourceHttpRequestHandler && path instanceof String file && files.contains(file);
    }

    private static Optional<Locale> wanted(HttpServletRequest request) {
        boolean followed =
                HttpMethod.GET.matches(request.getMethod()) && request.getDispatcherType() == DispatcherType.REQUEST;
        return followed
                ? Optional.ofNullable(request.getParameter(FrameMaker.SWITCH)).flatMap(InterfaceLanguages::find)
                : Optional.empty();
    }
}
