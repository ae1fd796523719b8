package org.warraq.web.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import org.warraq.web.OutsideTransaction;

/** Knows which requests go to a method marked {@link OutsideTransaction}. */
@Component
class OutsideHandlers {

    private final ObjectProvider<HandlerMapping> mapping;

    OutsideHandlers(@Qualifier("requestMappingHandlerMapping") ObjectProvider<HandlerMapping> mapping) {
        this.mapping = mapping;
    }

    boolean handle(HttpServletRequest request) {
        if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
            ServletRequestPathUtils.parseAndCache(request);
        }
        try {
            HandlerExecutionChain found = mapping.getObject().getHandler(request);
            return found != null
                    && found.getHandler() instanceof HandlerMethod method
                    && method.hasMethodAnnotation(OutsideTransaction.class);
        } catch (Exception unanswerable) {
            // no method takes it as it is: where it is dispatched, its sender is told so
            return false;
        }
    }
}
