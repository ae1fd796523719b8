package org.warraq.workflow.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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

/**
 * The models this node brings: ours, and for a newsroom that begins those in {@code WARRAQ_HOME/bpmn}, where newsrooms kept their own
 * before they stood in the database. What is in force is {@link ModelStore}'s to say.
 */
@Component
public class ModelFiles {

    public static final int MOST = 50;
    public static final int LARGEST = 1 << 20;

    private static final Logger log = LoggerFactory.getLogger(ModelFiles.class);
    private static final String FOLDER = "bpmn";

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

    /** What a newsroom begins with: ours, each replaced by the one of the same name in its folder, and the others there. */
    public List<ModelFile> first() {
        return List.copyOf(found.values());
    }

    /** Those of the newsroom's folder that are not ours. */
    public List<String> theirs() {
        return found.values().stream()
                .filter(file -> !isPackaged(file))
                .map(ModelFile::name)
                .toList();
    }

    private boolean isPackaged(ModelFile file) {
        ModelFile ours = packaged.get(file.name());
        return ours != null && Arrays.equals(ours.content(), file.content());
    }

    /** Ours, by name. */
    public List<ModelFile> packaged() {
        return List.copyOf(packaged.values());
    }

    /** Ours of this name, whether it is in force or replaced. */
    public Optional<ModelFile> packaged(String name) {
        return Optional.ofNullable(packaged.get(name));
    }

    private void readOurs() throws IOException {
        for (Resource resource :
                new PathMatchingResourcePatternResolver().getResources("classpath:" + FOLDER + "/*.*")) {
            String name = resource.getFilename();
            if (name != null && ModelFile.isModel(name)) {
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
                if (ModelFile.isModel(name)) {
                    add(name, file);
                } else {
                    log.warn("{} is left alone: models are called *.bpmn or {}", file, ModelFile.DEADLINES);
                }
            }
        }
    }

    private void add(String name, Path file) throws IOException {
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
}
