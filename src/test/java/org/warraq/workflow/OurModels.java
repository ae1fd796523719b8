package org.warraq.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The product's own models, as they are or with something changed. */
final class OurModels {

    static final String PUBLISH = "publish-report.bpmn";
    static final String TRANSLATE = "translate-edition.bpmn";
    static final String WITHDRAW = "withdraw-report.bpmn";
    static final String DEADLINES = "deadlines.dmn";

    private OurModels() {}

    static Model named(String name) {
        try {
            return new Model(name, Files.readAllBytes(Path.of("bpmn", name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Model> diagrams() {
        return List.of(named(PUBLISH), named(TRANSLATE), named(WITHDRAW));
    }

    /** All diagrams, one of them changed. */
    static List<Model> with(String name, UnaryOperator<String> change) {
        List<Model> all = new ArrayList<>(diagrams());
        all.replaceAll(model -> model.name().equals(name) ? changed(model, change) : model);
        return all;
    }

    /** @throws AssertionError if it is the same afterwards: then the test would test nothing */
    static Model changed(Model model, UnaryOperator<String> change) {
        String before = new String(model.content(), StandardCharsets.UTF_8);
        String after = change.apply(before);
        if (after.equals(before)) {
            throw new AssertionError("nothing was changed in " + model.name());
        }
        return new Model(model.name(), after.getBytes(StandardCharsets.UTF_8));
    }

    /** What the running product lets expressions reach, by type. */
    static Map<String, Class<?>> reachable() {
        return Map.of(
                "openEditions", OpenEditions.class,
                "openWork", OpenWork.class,
                "embargo", Embargo.class,
                "pretranslate", Pretranslate.class,
                "publish", Publish.class,
                "withdraw", Withdraw.class);
    }
}
