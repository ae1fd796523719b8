package org.warraq.web;

import java.lang.reflect.Method;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.StaticMethodMatcherPointcutAdvisor;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Role;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;
import org.warraq.database.DatabaseTrouble;

/**
 * With each page a session is told when it was last used. Where the database has no space left, or takes no changes, that is forgone:
 * reading goes on. A session that begins is not.
 */
@Component
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class SessionsWhileReadOnly extends StaticMethodMatcherPointcutAdvisor implements MethodInterceptor {

    private static final long serialVersionUID = 1L;

    SessionsWhileReadOnly() {
        setAdvice(this);
    }

    @Override
    public boolean matches(Method method, Class<?> type) {
        return SessionRepository.class.isAssignableFrom(type)
                && method.getName().equals("save")
                && method.getParameterCount() == 1;
    }

    @Override
    public @Nullable Object invoke(MethodInvocation save) throws Throwable {
        try {
            return save.proceed();
        } catch (RuntimeException e) {
            if (!DatabaseTrouble.leavesReading(e) || begins(save)) {
                throw e;
            }
            return null;
        }
    }

    private static boolean begins(MethodInvocation save) {
        return !(save.getThis() instanceof SessionRepository<?> sessions)
                || !(save.getArguments()[0] instanceof Session session)
                || sessions.findById(session.getId()) == null;
    }
}
