package org.warraq.workflow.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The models in force: ours, each replaced by the one of the same name in {@code WARRAQ_HOME/bpmn}, and the others there. */
@Component
public class ModelFiles {

    static final int MOST = 50;
    static final int LARGEST = 1 << 20;

    private static final Logger log = LoggerFactory.getLogger(ModelFiles.class);
    private static final String FOLDER = "bpmn";
    private static final String DIAGRAM = ".bpmn";
    private static final String DEADLINES = "deadlines.dmn";

    private final SortedMap<String, ModelFile> found = new TreeMap<>();
    private final SortedMap<String, ModelFile> packaged;

    /** @throws BrokenModel if there are too many, or one is too large */
    ModelFiles(@Value("${warraq.home}") Path home) {
        try {
            readOurs();
            packaged = new TreeMap<>(found);
            readTheirs(home.toAbsolutePath().normalize().resolve(FOLDER));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (found.size() > MOST) {
            throw new BrokenModel(FOLDER, null, found.size() + " models; at most " + MOST + " are read");
        }
    }

    /** All diagrams, by name; nothing has been checked yet. */
    public List<ModelFile> diagrams() {
        List<ModelFile> diagrams = new ArrayList<>(found.values());
        diagrams.removeIf(model -> !model.name().endsWith(DIAGRAM));
        return diagrams;
    }

    /** Ours of this name, whether it is in force or replaced. */
    Optional<ModelFile> packaged(String name) {
        return Optional.ofNullable(packaged.get(name));
    }

    public ModelFile deadlines() {
        ModelFile deadlines = found.get(DEADLINES);
        if (deadlines == null) {
            throw new BrokenModel(DEADLINES, null, "is missing");
        }
        return deadlines;
    }

    private void readOurs() throws IOException {
        for (Resource resource :
                new PathMatchingResourcePatternResolver().getResources("classpath:" + FOLDER + "/*.*")) {
            String name = resource.getFilename();
            if (name != null && isModel(name)) {
                try (InputStream in = resource.getInputStream()) {
                    add(name, in);
                }
            }
        }
    }

    private void readTheirs(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, Files::isRegularFile)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (isModel(name)) {
                    add(name, file);
                } else {
                    log.warn("{} is left alone: models are called *.bpmn or {}", file, DEADLINES);
                }
            }
        }
    }

    private void add(String name, Path file) throws IOException {
        log.info("{} comes from {}", name, file);
        try (InputStream in = Files.newInputStream(file)) {
            add(name, in);
        }
    }

    private void add(String name, InputStream in) throws IOException {
        byte[] content = in.readNBytes(LARGEST + 1);
        if (content.length > LARGEST) {
            throw new BrokenModel(name, null, "is larger than " + LARGEST + " bytes");
        }
        found.put(name, new ModelFile(name, content));
    }

    private static boolean isModel(String name) {
        return name.endsWith(DIAGRAM) || name.equals(DEADLINES);
    }
}
