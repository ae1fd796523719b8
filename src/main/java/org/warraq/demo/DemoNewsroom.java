package org.warraq.demo;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.warraq.journal.Chain;
import org.warraq.journal.Entry;
import org.warraq.journal.Journal;
import org.warraq.journal.JournalReader;
import org.warraq.people.DemoPeople;
import org.warraq.people.People;
import org.warraq.report.Content;
import org.warraq.report.Content.Background;
import org.warraq.workflow.ReportViews;
import tools.jackson.databind.json.JsonMapper;

/** Makes the demo newsroom on the first start of an embedded database. A start that was cut short is gone on with. */
@Component
@Order(1)
@ConditionalOnBooleanProperty({"warraq.embedded", "warraq.demo"})
class DemoNewsroom implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoNewsroom.class);
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final String MADE = "demo-made";

    private final People people;
    private final DemoPeople demoPeople;
    private final DemoKnowledge knowledge;
    private final DemoStory story;
    private final ReportViews reports;
    private final Journal journal;
    private final JournalReader entries;
    private final TransactionTemplate transactions;

    DemoNewsroom(
            People people,
            DemoPeople demoPeople,
            DemoKnowledge knowledge,
            DemoStory story,
            ReportViews reports,
            Journal journal,
            JournalReader entries,
            PlatformTransactionManager transactions) {
        this.people = people;
        this.demoPeople = demoPeople;
        this.knowledge = knowledge;
        this.story = story;
        this.reports = reports;
        this.journal = journal;
        this.entries = entries;
        this.transactions = new TransactionTemplate(transactions);
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (people.isEmpty()) {
            transactions.executeWithoutResult(status -> {
                demoPeople.add();
                knowledge.addNamesAndTerms();
                journal.append(Chain.NEWSROOM, Entry.itself("demo-started"));
            });
        }
        if (isStarted() && !isMade()) {
            log.info("Making the demo newsroom");
            knowledge.addMemory();
            makeReports();
            transactions.executeWithoutResult(status -> journal.append(Chain.NEWSROOM, Entry.itself(MADE)));
        }
    }

    private boolean isStarted() {
        return says("demo-started");
    }

    private boolean isMade() {
        return says(MADE);
    }

    private boolean says(String action) {
        return entries.last(Chain.NEWSROOM, action).isPresent();
    }

    private void makeReports() throws IOException {
        Map<LocalDate, UUID> meetings = new HashMap<>();
        for (DemoReport demo : files()) {
            Content source = linked(demo.source(), meetings);
            UUID id = made(source);
            if (id == null) {
                id = story.play(demo, source);
            }
            if (source.meeting() != null && source.meeting().date() != null) {
                meetings.put(Objects.requireNonNull(source.meeting().date()), id);
            }
        }
    }

    private @Nullable UUID made(Content source) {
        return reports.page(new ReportViews.Query(null, null, source.headline(), null, 1)).items().stream()
                .map(view -> view.id())
                .findFirst()
                .orElse(null);
    }

    /** Background on a meeting that is one of ours names its report. */
    private static Content linked(Content content, Map<LocalDate, UUID> meetings) {
        List<Background> background = content.background().stream()
                .map(group -> new Background(
                        group.date(), group.date() == null ? null : meetings.get(group.date()), group.paragraphs()))
                .toList();
        return content.withParagraphs(content.body(), background);
    }

    private static List<DemoReport> files() throws IOException {
        Resource[] found = new PathMatchingResourcePatternResolver().getResources("classpath:db/demo/*.json");
        return Arrays.stream(found)
                .sorted(Comparator.comparing(resource -> Objects.requireNonNull(resource.getFilename())))
                .map(DemoNewsroom::read)
                .toList();
    }

    private static DemoReport read(Resource resource) {
        try (InputStream in = resource.getInputStream()) {
            return MAPPER.readValue(in, DemoReport.class);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
