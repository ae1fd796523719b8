package org.warraq.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Sees every statement that requests run on the application's database; what works in the background is not counted. */
public class CountedStatements implements BeanPostProcessor {

    private static final List<String> SEEN = new CopyOnWriteArrayList<>();

    public static List<String> during(Runnable requests) {
        SEEN.clear();
        requests.run();
        return List.copyOf(SEEN);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return name.equals("dataSource") ? new Counted((DataSource) bean) : bean;
    }

    private static class Counted extends DelegatingDataSource {

        Counted(DataSource real) {
            super(real);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection real = super.getConnection();
            return watched(Connection.class, real, "");
        }
    }

    private static <T> T watched(Class<T> type, T real, String sql) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().startsWith("execute") && ofRequest()) {
                        SEEN.add(sql);
                    }
                    try {
                        Object result = method.invoke(real, arguments);
                        return result instanceof PreparedStatement statement
                                ? watched(PreparedStatement.class, statement, String.valueOf(arguments[0]))
                                : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    private static boolean ofRequest() {
        return Thread.currentThread().getName().startsWith("http-nio");
    }
}
