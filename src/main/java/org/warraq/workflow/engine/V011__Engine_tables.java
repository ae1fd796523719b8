package org.warraq.workflow.engine;

import java.sql.Connection;
import java.sql.Statement;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/** The engine's own tables, from the engine's own script, in the schema {@code engine}. Those of its history stay out. */
@Component
public class V011__Engine_tables extends BaseJavaMigration {

    private static final String SCRIPT = "org/camunda/bpm/engine/db/create/activiti.postgres.create.engine.sql";

    @Override
    public void migrate(Context context) throws Exception {
        Connection connection = context.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local search_path to engine");
            ScriptUtils.executeSqlScript(connection, new ClassPathResource(SCRIPT));
            statement.execute("set local search_path to warraq");
        }
    }
}
