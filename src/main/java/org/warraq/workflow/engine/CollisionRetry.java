package org.warraq.workflow.engine;

import java.lang.reflect.Method;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.ReflectiveMethodInvocation;
import org.springframework.aop.support.StaticMethodMatcherPointcutAdvisor;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.warraq.people.Refusal;

/**
 * Does again what collided inside the engine or the database, in a transaction of its own: every verb that begins a transaction
 * of the workflow or of what is written in tasks. Whoever asked is told only where it goes on colliding.
 */
@Component
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class CollisionRetry extends StaticMethodMatcherPointcutAdvisor implements MethodInterceptor {

    private static final long serialVersionUID = 1L;

    private static final int TRIES = 5;
    private static final long LONGEST_PAUSE_MILLIS = 40;

    CollisionRetry() {
        setAdvice(this);
        // around the transaction
        setOrder(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    public boolean matches(Method method, Class<?> type) {
        Transactional begins = method.getAnnotation(Transactional.class);
        return begins != null
                && begins.propagation() == Propagation.REQUIRED
                && (type.getName().startsWith("org.warraq.workflow.")
                        || type.getName().startsWith("org.warraq.editing."));
    }

    @Override
    public @Nullable Object invoke(MethodInvocation verb) throws Throwable {
        // inside of a transaction there is no beginning again: whoever began it may
        int tries = TransactionSynchronizationManager.isActualTransactionActive() ? 1 : TRIES;
        for (int tried = 1; tried < tries; tried++) {
            try {
                return ((ReflectiveMethodInvocation) verb).invocableClone().proceed();
            } catch (RuntimeException thrown) {
                requireCollision(thrown);
                pause();
            }
        }
        try {
            return verb.proceed();
        } catch (RuntimeException thrown) {
            requireCollision(thrown);
            throw Refusal.conflict(Collisions.REASON);
        }
    }

    private static void requireCollision(RuntimeException thrown) {
        if (!Collisions.caused(thrown)) {
            throw thrown;
        }
    }

    private static void pause() {
        LockSupport.parkNanos(
                TimeUnit.MILLISECONDS.toNanos(ThreadLocalRandom.current().nextLong(1, LONGEST_PAUSE_MILLIS)));
    }
}
