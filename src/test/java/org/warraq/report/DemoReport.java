package org.warraq.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Language;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** One file of the demo newsroom's reports, as {@code db/demo} keeps it. */
record DemoReport(
        Language sourceLanguage,
        String urgency,
        String stage,
        String reporter,
        String translator,
        String reviewer,
        String editor,
        @Nullable String reason,
        @Nullable String reasonCode,
        Map<String, Content> editions) {

    private static final Path FOLDER = Path.of("db", "demo");
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** A text beside its translation. */
    record Pair(String where, String english, String arabic) {}

    static List<DemoReport> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(DemoReport::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DemoReport read(Path file) {
        return MAPPER.readValue(file.toFile(), DemoReport.class);
    }

    Content english() {
        return editions.getOrDefault("en", Content.EMPTY);
    }

    Content arabic() {
        return editions.getOrDefault("ar", Content.EMPTY);
    }

    /** Every field and paragraph beside its translation; only for editions of one shape. */
    List<Pair> pairs() {
        List<Parts.Part> english = Parts.of(named(english()));
        List<Parts.Part> arabic = Parts.of(named(arabic()));
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < english.size(); i++) {
            Parts.Part left = english.get(i);
            pairs.add(new Pair(left.id(), left.text(), arabic.get(i).text()));
        }
        return pairs;
    }

    private static Content named(Content content) {
        return Contents.accept(content, id -> false);
    }

    @Override
    public String toString() {
        return english().headline();
    }
}
