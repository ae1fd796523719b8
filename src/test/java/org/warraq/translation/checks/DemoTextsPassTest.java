package org.warraq.translation.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.warraq.language.Language;
import org.warraq.report.Content;
import org.warraq.report.Contents;
import org.warraq.report.Parts;
import org.warraq.translation.HouseStyle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the demo newsroom publishes is what the checks let through. */
class DemoTextsPassTest {

    private static final Path DEMO = Path.of("db", "demo");
    private static final AllChecks CHECKS = new AllChecks(HouseStyle.DEFAULT, AuthorityRecords.NONE);

    @Test
    void nothingButShortTitlesIsFoundInTheDemoReports() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files(".json")) {
            JsonNode report = JsonMapper.shared().readTree(Files.readString(file));
            Language source = Language.of(report.get("sourceLanguage").asString());
            List<Parts.Part> from = texts(report.get("editions").get(source.tag()));
            List<Parts.Part> to = texts(report.get("editions").get(other(source).tag()));
            assertThat(to).hasSameSizeAs(from);
            List<Pair> pairs = new ArrayList<>();
            for (int i = 0; i < from.size(); i++) {
                pairs.add(Pair.of(
                        source, from.get(i).text(), other(source), to.get(i).text()));
            }
            found.addAll(found(file, pairs));
        }
        assertThat(found).isEmpty();
    }

    private static List<Parts.Part> texts(JsonNode content) {
        Content read = JsonMapper.shared().treeToValue(content, Content.class);
        return Parts.of(Contents.accept(read, id -> true));
    }

    private static Language other(Language language) {
        return language.equals(Language.ARABIC) ? Language.ENGLISH : Language.ARABIC;
    }

    private static List<String> found(Path file, List<Pair> pairs) {
        return Stream.concat(CHECKS.comparison(pairs).stream(), CHECKS.translations(pairs).stream())
                .filter(one -> !one.check().equals("length"))
                .map(one -> file.getFileName() + " " + one.reason() + " ["
                        + one.text().text().substring(one.start(), one.end()) + "] in "
                        + one.text().text())
                .toList();
    }

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> all = Files.list(DEMO)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }
}
