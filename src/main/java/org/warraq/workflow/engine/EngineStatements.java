package org.warraq.workflow.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.apache.ibatis.builder.xml.XMLConfigBuilder;
import org.apache.ibatis.io.Resources;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.defaults.DefaultSqlSessionFactory;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSessionFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.preinitialize.BackgroundPreinitializer;

/**
 * The engine's own SQL. Reading it out of a hundred files of XML is the longest single part of a start and needs nothing
 * but the class path, so it happens beside everything else; whoever builds an engine without that reads it then.
 */
final class EngineStatements implements BackgroundPreinitializer {

    /**
     * Statements on tables that the engine's newsroom does not have: its history, its own people, cases, decisions. They are
     * half of all there is to read.
     */
    private static final Pattern TABLELESS = Pattern.compile(
            "\\s*<mapper resource=\".*/(Historic\\w+|UserOperationLogEntry"
                    + "|Attachment|Comment|Case\\w+|Decision\\w+|Group|User|IdentityInfo|Membership|TenantMembership)\\.xml\" />");

    private static final AtomicReference<@Nullable CompletableFuture<Configuration>> AHEAD = new AtomicReference<>();

    @Override
    public void preinitialize() throws Exception {
        CompletableFuture<Configuration> reading = new CompletableFuture<>();
        AHEAD.set(reading);
        try {
            reading.complete(read());
        } catch (IOException | RuntimeException e) {
            reading.completeExceptionally(e);
            throw e;
        }
    }

    /** Each engine has statements of its own: they carry its connections. */
    static SqlSessionFactory on(Environment environment) {
        CompletableFuture<Configuration> ahead = AHEAD.getAndSet(null);
        Configuration statements = ahead == null ? readNow() : ahead.join();
        statements.setEnvironment(environment);
        return new DefaultSqlSessionFactory(statements);
    }

    private static Configuration readNow() {
        try {
            return read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Configuration read() throws IOException {
        Properties dialect = new Properties();
        dialect.put("prefix", "");
        ProcessEngineConfigurationImpl.initSqlSessionFactoryProperties(dialect, "", DbSqlSessionFactory.POSTGRES);
        try (InputStream in = Resources.getResourceAsStream(
                EngineStatements.class.getClassLoader(), ProcessEngineConfigurationImpl.DEFAULT_MYBATIS_MAPPING_FILE)) {
            String list =
                    TABLELESS.matcher(new String(in.readAllBytes(), UTF_8)).replaceAll("");
            Configuration statements = new XMLConfigBuilder(new StringReader(list), "", dialect).parse();
            statements.setDefaultExecutorType(ExecutorType.BATCH);
            return statements;
        }
    }
}
