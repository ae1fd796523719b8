package org.warraq.workflow.engine;

import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.warraq.database.NodeName;
import org.warraq.workflow.process.DiagramBeans;

/** The process engine: in our process, our pool and our transactions, and without everything we do not use of it. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    SpringProcessEngineConfiguration processEngineConfiguration(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            List<BpmnParseListener> listeners,
            DiagramBeans reachable,
            JobRetries retries,
            NodeName node) {
        SpringProcessEngineConfiguration engine = new WarraqEngine();
        engine.setDataSource(dataSource);
        engine.setTransactionManager(transactions);
        // The owner role makes the engine's tables, with ours.
        engine.setDatabaseSchemaUpdate("false");
        engine.setJdbcBatchProcessing(true);
        engine.setIdGenerator(new StrongUuidGenerator());
        engine.setCustomPreBPMNParseListeners(List.copyOf(listeners));
        engine.setBeans(reachable.beans());
        forgetHistory(engine);
        switchOff(engine);
        runJobs(engine, retries, node);
        return engine;
    }

    /** What happened stands in the journal. */
    private static void forgetHistory(SpringProcessEngineConfiguration engine) {
        engine.setHistory("none");
        engine.setHistoryLevel(HistoryLevel.HISTORY_LEVEL_NONE);
        engine.setDbHistoryUsed(false);
        engine.setHistoryCleanupEnabled(false);
        engine.setEnforceHistoryTimeToLive(false);
    }

    private static void switchOff(SpringProcessEngineConfiguration engine) {
        engine.setDbIdentityUsed(false);
        engine.setCmmnEnabled(false);
        engine.setDmnEnabled(false);
        engine.setMetricsEnabled(false);
        engine.setDbMetricsReporterActivate(false);
        engine.setTaskMetricsEnabled(false);
        engine.setStandaloneTasksEnabled(false);
        engine.setImplicitVariableUpdateDetectionEnabled(false);
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setScriptEngineResolver(new NoScripts());
    }

    private static void runJobs(SpringProcessEngineConfiguration engine, JobRetries retries, NodeName node) {
        DefaultJobExecutor executor = executor();
        executor.setLockOwner(node.toString());
        engine.setJobExecutor(executor);
        // EngineJobs does, once everything else is there.
        engine.setJobExecutorActivate(false);
        engine.setFailedJobCommandFactory(retries);
    }

    static DefaultJobExecutor executor() {
        DefaultJobExecutor executor = new BoundedJobExecutor();
        executor.setCorePoolSize(2);
        executor.setMaxPoolSize(4);
        // An idle node looks for jobs ever more seldom, but every second. The first wait is shorter than the longest:
        // where it is not, the engine does not wait at all and asks the database without end.
        executor.setWaitTimeInMillis(50);
        executor.setMaxWait(1_000);
        // Nodes that reach for the same jobs step out of each other's way.
        executor.setBackoffTimeInMillis(25);
        executor.setMaxBackoff(1_000);
        // Longer than any job takes, or it would be done twice at once; of nodes that died, see LostNodes.
        executor.setLockTimeInMillis(600_000);
        return executor;
    }

    @Bean
    @DependsOnDatabaseInitialization
    ProcessEngineFactoryBean processEngine(SpringProcessEngineConfiguration configuration) {
        ProcessEngineFactoryBean engine = new ProcessEngineFactoryBean();
        engine.setProcessEngineConfiguration(configuration);
        return engine;
    }

    @Bean
    RuntimeService runtimeService(ProcessEngine engine) {
        return engine.getRuntimeService();
    }

    @Bean
    TaskService taskService(ProcessEngine engine) {
        return engine.getTaskService();
    }

    @Bean
    RepositoryService repositoryService(ProcessEngine engine) {
        return engine.getRepositoryService();
    }

    @Bean
    ManagementService managementService(ProcessEngine engine) {
        return engine.getManagementService();
    }
}
