package org.warraq.memory;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import org.warraq.database.TestDatabases;
import org.warraq.journal.Journal;
import org.warraq.language.Language;
import org.warraq.memory.index.KeyFrequencies;
import org.warraq.memory.store.UnitWriter;
import org.warraq.people.People;

/** The memory alone on a real database of its own, as the application's role sees it. */
public final class MemoryRoom implements AutoCloseable {

    @EnableTransactionManagement
    static class Wiring {}

    private final HikariDataSource source = new HikariDataSource();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final String url;

    private MemoryRoom(Map<String, Object> database) {
        url = String.valueOf(database.get("spring.datasource.url"));
        source.setJdbcUrl(url);
        source.setUsername(String.valueOf(database.get("spring.datasource.username")));
        source.setPassword(String.valueOf(database.get("spring.datasource.password")));
        source.setMaximumPoolSize(6);
        source.addDataSourceProperty("currentSchema", "warraq,engine");
        context.registerBean(DataSource.class, () -> source);
        context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(source));
        context.registerBean(NamedParameterJdbcTemplate.class, () -> new NamedParameterJdbcTemplate(source));
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(source));
        context.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(source));
        context.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
        StaticMessageSource messages = new StaticMessageSource();
        messages.setUseCodeAsDefaultMessage(true);
        context.registerBean("messageSource", MessageSource.class, () -> messages);
        context.register(Wiring.class, People.class, Journal.class);
        context.scan("org.warraq.memory");
        context.refresh();
    }

    public static MemoryRoom open() {
        return new MemoryRoom(TestDatabases.fresh());
    }

    /** Another node over the same database. */
    public static MemoryRoom on(Map<String, Object> database) {
        return new MemoryRoom(database);
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public DataSource source() {
        return source;
    }

    public DataSource superuser() {
        return TestDatabases.superuser(url);
    }

    /** What the database and the node do by themselves after a while. */
    public void settle() {
        new JdbcTemplate(superuser())
                .execute(
                        "vacuum analyze warraq.memory_unit, warraq.memory_text, warraq.memory_waiting, warraq.memory_print,"
                                + " warraq.memory_block, warraq.memory_slice");
        get(KeyFrequencies.class).take();
    }

    /** Adds units as they are. */
    public void add(Unit... units) {
        transaction(() -> get(UnitWriter.class).addNew(List.of(units)));
    }

    public void transaction(Runnable work) {
        new TransactionTemplate(get(JdbcTransactionManager.class)).executeWithoutResult(status -> work.run());
    }

    public List<Match> matches(Language from, String text, int min) {
        Language to = from.equals(Language.ARABIC) ? Language.ENGLISH : Language.ARABIC;
        return get(Memory.class).matches(Query.of(from, to, text, min, 100));
    }

    @Override
    public void close() {
        context.close();
        source.close();
    }
}
