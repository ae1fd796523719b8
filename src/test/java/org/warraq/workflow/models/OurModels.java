package org.warraq.workflow.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The product's own models, as they are or with something changed. */
public final class OurModels {

    public static final String PUBLISH = "publish-report.bpmn";
    public static final String TRANSLATE = "translate-edition.bpmn";
    public static final String WITHDRAW = "withdraw-report.bpmn";
    public static final String DEADLINES = "deadlines.dmn";

    private OurModels() {}

    public static ModelFile named(String name) {
        try {
            return new ModelFile(name, Files.readAllBytes(Path.of("bpmn", name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<ModelFile> diagrams() {
        return List.of(named(PUBLISH), named(TRANSLATE), named(WITHDRAW));
    }

    /** All diagrams, one of them changed. */
    static List<ModelFile> with(String name, UnaryOperator<String> change) {
        List<ModelFile> all = new ArrayList<>(diagrams());
        all.replaceAll(model -> model.name().equals(name) ? changed(model, change) : model);
        return all;
    }

    /** @throws AssertionError if it is the same afterwards: then the test would test nothing */
    public static ModelFile changed(ModelFile model, UnaryOperator<String> change) {
        String before = new String(model.content(), StandardCharsets.UTF_8);
        String after = change.apply(before);
        if (after.equals(before)) {
            throw new AssertionError("nothing was changed in " + model.name());
        }
        return new ModelFile(model.name(), after.getBytes(StandardCharsets.UTF_8));
    }
}
