package org.warraq.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
class EngineConfiguration {
    @Bean
    SpringProcessEngineConfiguration processEngineConfiguration(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            List<BpmnParseListener> listeners,
            OpenEditions openEditions,
            OpenWork openWork,
            Embargo embargo,
            Pretranslate pretranslate,
            Publish publish,
            Withdraw withdraw) {
        SpringProcessEngineConfiguration engine = new SpringProcessEngineConfiguration();
        engine.setDataSource(dataSource);
        engine.setTransactionManager(transactions);
        engine.setDatabaseSchemaUpdate("false");
        engine.setHistory("none");
        engine.setHistoryLevel(HistoryLevel.HISTORY_LEVEL_NONE);
        engine.setDbHistoryUsed(false);
        engine.setDbIdentityUsed(false);
        engine.setDmnEnabled(false);
        engine.setCmmnEnabled(false);
        engine.setMetricsEnabled(false);
        engine.setTaskMetricsEnabled(false);
        engine.setStandaloneTasksEnabled(false);
        engine.setImplicitVariableUpdateDetectionEnabled(false);
        engine.setEnforceHistoryTimeToLive(false);
        engine.setIdGenerator(new StrongUuidGenerator());
        engine.setCustomPreBPMNParseListeners(List.copyOf(listeners));
        engine.setJobExecutorActivate(true);
        DefaultJobExecutor executor = new DefaultJobExecutor();
        executor.setMaxWait(1000);
        executor.setLockTimeInMillis(60000);
        engine.setJobExecutor(executor);
        Map<Object, Object> beans = new HashMap<>();
        beans.put("openEditions", openEditions);
        beans.put("openWork", openWork);
        beans.put("embargo", embargo);
        beans.put("pretranslate", pretranslate);
        beans.put("publish", publish);
        beans.put("withdraw", withdraw);
        engine.setBeans(beans);
        engine.setDeploymentName("warraq");
        engine.setDeploymentResources(new Resource[] {
            new ClassPathResource("bpmn/publish-report.bpmn"),
            new ClassPathResource("bpmn/translate-edition.bpmn"),
            new ClassPathResource("bpmn/withdraw-report.bpmn")
        });
        return engine;
    }

    @Bean
    @DependsOnDatabaseInitialization
    ProcessEngineFactoryBean processEngine(SpringProcessEngineConfiguration configuration) {
        ProcessEngineFactoryBean f = new ProcessEngineFactoryBean();
        f.setProcessEngineConfiguration(configuration);
        return f;
    }

    @Bean
    RuntimeService runtimeService(ProcessEngine e) {
        return e.getRuntimeService();
    }

    @Bean
    TaskService taskService(ProcessEngine e) {
        return e.getTaskService();
    }

    @Bean
    RepositoryService repositoryService(ProcessEngine e) {
        return e.getRepositoryService();
    }

    @Bean
    ManagementService managementService(ProcessEngine e) {
        return e.getManagementService();
    }
}
