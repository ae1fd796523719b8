package org.warraq.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.FileSystemResource;
import org.warraq.database.SecretFiles;
import org.warraq.support.MarkdownPage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every variable that the documentation names is one, and every one of the product's own is named. */
class DocumentedVariablesTest {

    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Path CONFIGURATION = Path.of("src", "main", "resources", "application.yaml");
    private static final Pattern OWN = Pattern.compile("\\bWARRAQ_[A-Z_]*[A-Z]\\b(?!_)");
    private static final Pattern SPRINGS = Pattern.compile("\\b(?:SERVER|SPRING|MANAGEMENT)_[A-Z_]*[A-Z]\\b(?!_)");
    private static final Pattern ASKED = Pattern.compile("(?:\\$\\{|getProperty\\(\\s*\")(warraq\\.[\\w.-]+)");
    /** Set by the product itself, to tell its parts apart. */
    private static final String MARKER = "WARRAQ_EMBEDDED";
    /** Read by the tests only. */
    private static final String OF_THE_TESTS = "WARRAQ_BROWSER";

    @Test
    void whatIsOursIsDocumentedAndNothingElse() throws IOException {
        Set<String> documented = named(OWN);
        documented.remove(OF_THE_TESTS);
        assertThat(documented).isEqualTo(ours());
    }

    @Test
    void theReadmesTableHasAllOfThem() throws IOException {
        assertThat(MarkdownPage.readme().text()).contains(ours());
    }

    @Test
    void whatIsSpringsIsKnownToSpring() throws IOException {
        assertThat(named(SPRINGS)).isNotEmpty().isSubsetOf(springs());
    }

    @Test
    void everySecretsFileIsNamedWhereOperatorsLook() {
        assertThat(MarkdownPage.named("operation.md").text()).contains(secretFiles());
    }

    private static List<String> secretFiles() {
        return SecretFiles.SETTINGS.stream().map(SecretFiles::variable).toList();
    }

    /** Without those that name a secret's file: what they are for is the secret's to say. */
    private static Set<String> named(Pattern variable) {
        Set<String> named = all(variable);
        named.removeAll(secretFiles());
        return named;
    }

    private static Set<String> all(Pattern variable) {
        return MarkdownPage.all().stream()
                .flatMap(page -> variable.matcher(page.text()).results())
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> ours() throws IOException {
        YamlPropertiesFactoryBean configured = new YamlPropertiesFactoryBean();
        configured.setResources(new FileSystemResource(CONFIGURATION));
        Set<String> ours = Objects.requireNonNull(configured.getObject()).stringPropertyNames().stream()
                .filter(name -> name.startsWith("warraq."))
                .map(DocumentedVariablesTest::variable)
                .collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                ASKED.matcher(Files.readString(file)).results().forEach(found -> ours.add(variable(found.group(1))));
            }
        }
        ours.remove(MARKER);
        return ours;
    }

    /** What its libraries say of themselves. */
    private static Set<String> springs() throws IOException {
        Set<String> known = new TreeSet<>();
        List<URL> all = Collections.list(DocumentedVariablesTest.class
                .getClassLoader()
                .getResources("META-INF/spring-configuration-metadata.json"));
        for (URL one : all) {
            try (InputStream in = one.openStream()) {
                for (JsonNode property : JsonMapper.shared().readTree(in).get("properties")) {
                    known.add(variable(property.get("name").asString()));
                }
            }
        }
        return known;
    }

    private static String variable(String property) {
        return property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
