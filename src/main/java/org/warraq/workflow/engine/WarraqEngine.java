package org.warraq.workflow.engine;

import org.apache.ibatis.mapping.Environment;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;

/** The engine's configuration, with statements that were read ahead and without what takes long to start and is not used. */
final class WarraqEngine extends SpringProcessEngineConfiguration {

    @Override
    protected void initSqlSessionFactory() {
        sqlSessionFactory = EngineStatements.on(new Environment("engine", transactionFactory, dataSource));
    }

    /** Diagrams call no decisions; the one table there is, of deadlines, has an engine of its own. */
    @Override
    protected void initDmnEngine() {}
}
