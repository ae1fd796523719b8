package org.warraq.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.Resource;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.warraq.database.NodeName;
import org.warraq.support.DatabaseClock;
import org.warraq.support.Newsroom;
import org.warraq.support.OwnNewsroomTest;
import org.warraq.workflow.models.OurModels;
import org.warraq.workflow.process.DiagramBeans;
import org.warraq.workflow.rounds.ProcessIds;
import org.warraq.workflow.rounds.ProcessVariables;

@OwnNewsroomTest
class EngineTest {

    private static final Duration A_MOMENT = Duration.ofSeconds(5);

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService engine;

    @Autowired
    DiagramBeans reachable;

    @Autowired
    EngineClock clock;

    @Autowired
    EngineJobs jobs;

    @Autowired
    LostNodes lost;

    @Autowired
    EngineHealth health;

    @Autowired
    Newsroom newsroom;

    @Autowired
    Environment environment;

    @Autowired
    JdbcClient jdbc;

    @Test
    void allDiagramsAreDeployedTogetherUnderTheirNames() {
        Deployment deployment =
                repository.createDeploymentQuery().deploymentName("warraq").singleResult();
        assertThat(repository
                        .createProcessDefinitionQuery()
                        .deploymentId(deployment.getId())
                        .list())
                .extracting(ProcessDefinition::getKey)
                .containsExactlyInAnyOrderElementsOf(ProcessIds.ALL);
        assertThat(repository.getDeploymentResources(deployment.getId()))
                .extracting(Resource::getName)
                .containsExactlyInAnyOrder(OurModels.PUBLISH, OurModels.TRANSLATE, OurModels.WITHDRAW);
    }

    @Test
    void theEnginesTablesStandApartAndThoseOfItsHistoryNowhere() {
        List<String> schemas = jdbc.sql(
                        "select distinct table_schema from information_schema.tables where table_name like 'act\\_%'")
                .query(String.class)
                .list();
        assertThat(schemas).containsExactly("engine");
        newsroom.published("History is ours");
        int history = jdbc.sql("select count(*) from information_schema.tables where table_name like 'act\\_hi\\_%'")
                .query(Integer.class)
                .single();
        assertThat(history).isZero();
    }

    @Test
    void diagramsReachSixBeansOfTheWholeProduct() {
        assertThat(DiagramBeans.types()).hasSize(6);
        assertThat(reachable.beans())
                .hasSameSizeAs(DiagramBeans.types())
                .allSatisfy((name, bean) ->
                        assertThat(bean).isInstanceOf(DiagramBeans.types().get(String.valueOf(name))));
        assertThatThrownBy(() -> run(asking("${dataSource != null}")))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("Cannot resolve identifier 'dataSource'");
    }

    @Test
    void aBeanThatIsReachedAnswers() {
        assertThat(isOver(run(asking("${openWork != null}")))).isTrue();
    }

    @Test
    void scriptsDoNotRun() {
        BpmnModelInstance scripted = Bpmn.createExecutableProcess("scripted")
                .startEvent()
                .scriptTask()
                .scriptFormat("javascript")
                .scriptText("1")
                .endEvent()
                .done();
        assertThatThrownBy(() -> run(scripted))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("Can't find scripting engine for 'javascript'");
    }

    @Test
    void theEnginesClockIsTheDatabasesAndNeverAheadOfIt() {
        try {
            DatabaseClock.ahead(environment, Duration.ofDays(40));
            clock.synchronise();
            Instant engines = ClockUtil.getCurrentTime().toInstant();
            assertThat(engines)
                    .isBetween(Instant.now().plus(Duration.ofDays(40)).minus(A_MOMENT), databases());
        } finally {
            DatabaseClock.ahead(environment, Duration.ZERO);
            clock.synchronise();
        }
        assertThat(ClockUtil.getCurrentTime().toInstant())
                .isBetween(Instant.now().minus(A_MOMENT), databases());
    }

    @Test
    void aNodeWhoseJobsStandStillSaysSo() {
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(health.health().getDetails()).containsEntry("failedJobs", 0L);
        jobs.stop();
        try {
            assertThat(jobs.isRunning()).isFalse();
            assertThat(health.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        } finally {
            jobs.start();
        }
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void theJobsOfANodeThatIsGoneAreDoneByAnother() {
        String report = held("Held by a node that died", "gone");
        newsroom.task(report, "translate");
    }

    @Test
    void theJobsOfANodeThatLivesAreLeftToIt() throws SQLException {
        try (Connection listening = DriverManager.getConnection(
                        environment.getRequiredProperty("spring.datasource.url"),
                        environment.getRequiredProperty("spring.datasource.username"),
                        environment.getRequiredProperty("spring.datasource.password"));
                Statement statement = listening.createStatement()) {
            statement.execute("select pg_advisory_lock_shared(%d, hashtext('alive'))".formatted(NodeName.ALIVE));
            String report = held("Held by a node that lives", "alive");
            lost.giveBack();
            assertThat(jdbc.sql("select lock_owner_ from engine.act_ru_job")
                            .query(String.class)
                            .list())
                    .containsExactly("alive");
            statement.execute("select pg_advisory_unlock_all()");
            newsroom.task(report, "translate");
        }
    }

    /** A submitted draft whose next job another node has. */
    private String held(String headline, String node) {
        String report = newsroom.start(headline);
        jobs.stop();
        try {
            newsroom.submitDraft(report, "rima");
            jdbc.sql("update engine.act_ru_job set lock_owner_ = :node, lock_exp_time_ = now() + interval '2 days'")
                    .param("node", node)
                    .update();
        } finally {
            jobs.start();
        }
        return report;
    }

    private Instant databases() {
        return jdbc.sql("select clock()")
                .query(java.time.OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private static BpmnModelInstance asking(String condition) {
        return Bpmn.createExecutableProcess("asking")
                .startEvent()
                .exclusiveGateway()
                .condition("asked", condition)
                .endEvent()
                .moveToLastGateway()
                .condition("not asked", "${false}")
                .endEvent()
                .done();
    }

    // Past the check, which would refuse it: the engine itself does not let it through.
    private String run(BpmnModelInstance diagram) {
        Deployment deployment = repository
                .createDeployment()
                .addModelInstance("test.bpmn", diagram)
                .deploy();
        try {
            String key = repository
                    .createProcessDefinitionQuery()
                    .deploymentId(deployment.getId())
                    .singleResult()
                    .getKey();
            return engine.startProcessInstanceByKey(key, Map.of(ProcessVariables.REPORT_ID, "none"))
                    .getId();
        } finally {
            repository.deleteDeployment(deployment.getId(), true);
        }
    }

    private boolean isOver(String instance) {
        return engine.createProcessInstanceQuery().processInstanceId(instance).count() == 0;
    }
}
