package org.warraq.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.warraq.support.Http;
import org.warraq.support.MarkdownPage;
import org.warraq.support.Newsroom;
import org.warraq.support.SharedNewsroomTest;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is said of metrics, in words, alerts and a dashboard, against what a running newsroom answers. */
@SharedNewsroomTest
class DocumentedMetricsTest {

    private static final Path FILES = Path.of("src", "docs", "operation");
    private static final Pattern OURS = Pattern.compile("^\\| `(warraq_[a-z_]+)`", Pattern.MULTILINE);
    private static final Pattern FAMILY = Pattern.compile("^# TYPE (warraq_\\w+) ", Pattern.MULTILINE);
    private static final Pattern SAMPLE = Pattern.compile("^([a-z_]+)[{ ]", Pattern.MULTILINE);
    private static final Pattern LABELS =
            Pattern.compile("\\{[^}]*}|\\[[^]]*]|\"[^\"]*\"|\\b(?:by|without|on|ignoring) *\\([^)]*\\)");
    private static final Pattern NAME = Pattern.compile("\\b([a-z]+(?:_[a-z]+)+)\\b(?! *\\()");

    @Autowired
    Newsroom newsroom;

    @Autowired
    List<RequestMappingHandlerMapping> mappings;

    @Value("${management.metrics.web.server.max-uri-tags}")
    int most;

    @Test
    void everyMetricOfOursIsListedAndNothingElse() {
        Set<String> running = all(FAMILY, scraped());
        running.removeIf(name -> name.endsWith("_max"));
        assertThat(all(OURS, MarkdownPage.named("operation.md").text())).isEqualTo(running);
    }

    @Test
    void alertsAskForMetricsThatThereAre() throws IOException {
        List<Map<String, Object>> alerts = alerts();
        assertThat(alerts).hasSizeGreaterThan(5).allSatisfy(alert -> {
            assertThat(alert).containsKeys("alert", "expr", "labels", "annotations");
            assertThat(names(String.valueOf(alert.get("expr")))).isSubsetOf(there());
        });
    }

    @Test
    void dashboardAsksForMetricsThatThereAre() throws IOException {
        JsonNode dashboard = JsonMapper.shared().readTree(Files.readString(FILES.resolve("grafana-dashboard.json")));
        List<String> asked = dashboard
                .get("panels")
                .valueStream()
                .flatMap(panel -> panel.get("targets").valueStream())
                .map(target -> target.get("expr").asString())
                .toList();
        assertThat(asked).hasSizeGreaterThan(8);
        assertThat(asked).allSatisfy(one -> assertThat(names(one)).isNotEmpty().isSubsetOf(there()));
        assertThat(all(OURS, MarkdownPage.named("operation.md").text()))
                .as("each of ours is on it")
                .allSatisfy(name -> assertThat(String.join(" ", asked)).contains(name));
    }

    @Test
    void whatIsNoMetricIsSeen() {
        assertThat(names("sum by (le_gal) (rate(warraq_made_up_total{job_name=\"a_b\"}[5m])) > scalar(other_thing)"))
                .containsExactly("other_thing", "warraq_made_up_total");
    }

    @Test
    void everyAddressIsCountedUnderItsPatternAndUnknownOnesUnderOne() {
        Set<String> patterns = mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(info -> info.getPatternValues().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(patterns).hasSizeGreaterThan(100).hasSizeLessThan(most / 2);
        String report = newsroom.start("Counted by its pattern");
        newsroom.report(report);
        Stream.of("one", "two", "three/four").forEach(path -> {
            newsroom.as("huda").get("/api/made-up-" + path);
            newsroom.as("huda").get("/made-up-" + path + ".html");
        });
        assertThat(scraped()).contains("uri=\"/api/reports/{").doesNotContain(report, "made-up");
    }

    private Set<String> there() {
        Set<String> there = all(SAMPLE, scraped());
        // Prometheus makes this one itself.
        there.add("up");
        return there;
    }

    private String scraped() {
        Http admin = newsroom.as("admin");
        admin.get("/actuator/health");
        return admin.get("/actuator/prometheus").body();
    }

    private static Set<String> names(String expression) {
        return all(NAME, LABELS.matcher(expression).replaceAll(" "));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> alerts() throws IOException {
        try (InputStream in = Files.newInputStream(FILES.resolve("prometheus-rules.yaml"))) {
            Map<String, List<Map<String, Object>>> file = new Yaml().load(in);
            return file.get("groups").stream()
                    .flatMap(group -> ((List<Map<String, Object>>) group.get("rules")).stream())
                    .toList();
        }
    }

    private static Set<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
