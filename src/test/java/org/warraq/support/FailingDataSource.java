package org.warraq.support;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A data source whose n-th write is done and then reported as failed, as a broken line would. */
public final class FailingDataSource {

    private FailingDataSource() {}

    /** @param writesLeft how many writes until one fails; negative: none does */
    public static DataSource over(DataSource source, AtomicInteger writesLeft) {
        return proxy(
                DataSource.class,
                source,
                (result, method, arguments) ->
                        result instanceof Connection connection ? connection(connection, writesLeft) : result);
    }

    private static Connection connection(Connection connection, AtomicInteger writesLeft) {
        return proxy(Connection.class, connection, (result, method, arguments) -> {
            if (result instanceof java.sql.PreparedStatement statement && arguments != null) {
                return statement(statement, String.valueOf(arguments[0]), writesLeft);
            }
            return result;
        });
    }

    private static java.sql.PreparedStatement statement(
            java.sql.PreparedStatement statement, String sql, AtomicInteger writesLeft) {
        boolean writes = sql.toLowerCase(Locale.ROOT).matches("(?s).*\\b(insert|update|delete)\\b.*")
                && !sql.toLowerCase(Locale.ROOT).matches("(?s)\\s*select.*");
        return proxy(java.sql.PreparedStatement.class, statement, (result, method, arguments) -> {
            if (writes
                    && method.getName().startsWith("execute")
                    && writesLeft.get() > 0
                    && writesLeft.decrementAndGet() == 0) {
                throw new SQLException("injected after: " + sql, "08006");
            }
            return result;
        });
    }

    private interface After {
        @Nullable
        Object then(@Nullable Object result, Method method, Object @Nullable [] arguments) throws SQLException;
    }

    private static <T> T proxy(Class<T> type, T target, After after) {
        InvocationHandler handler = (self, method, arguments) -> {
            try {
                return after.then(method.invoke(target, arguments), method, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
