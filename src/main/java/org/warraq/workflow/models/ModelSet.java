package org.warraq.workflow.models;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The models that are in force together.
 *
 * @param number counted from one
 * @param by the username of who put them there; {@code null} where the product's own were taken at a start
 * @param reason why
 */
public record ModelSet(
        int number, @Nullable String by, @Nullable String reason, Instant at, List<ModelFile> files) {

    public ModelSet {
        files = List.copyOf(files);
    }

    /** All diagrams, by name. */
    public List<ModelFile> diagrams() {
        return diagrams(files);
    }

    /** The diagrams among these. */
    public static List<ModelFile> diagrams(Collection<ModelFile> files) {
        return files.stream().filter(ModelFile::isDiagram).toList();
    }

    /** @throws BrokenModel if there are none */
    public ModelFile deadlines() {
        return deadlines(files);
    }

    /** @throws BrokenModel if the table is not among these */
    public static ModelFile deadlines(Collection<ModelFile> files) {
        return files.stream()
                .filter(file -> file.name().equals(ModelFile.DEADLINES))
                .findFirst()
                .orElseThrow(() -> new BrokenModel(ModelFile.DEADLINES, null, "is missing"));
    }

    public Optional<ModelFile> find(String name) {
        return files.stream().filter(file -> file.name().equals(name)).findFirst();
    }

    /** The same with some replaced or added, by name. */
    public List<ModelFile> with(Collection<ModelFile> others) {
        SortedMap<String, ModelFile> all = new TreeMap<>();
        files.forEach(file -> all.put(file.name(), file));
        others.forEach(file -> all.put(file.name(), file));
        return new ArrayList<>(all.values());
    }

    /** Whether these files are the set's, byte for byte. */
    public boolean holds(Collection<ModelFile> others) {
        return others.stream()
                .allMatch(file -> find(file.name())
                        .filter(ours -> Arrays.equals(ours.content(), file.content()))
                        .isPresent());
    }

    /** Who put them there, for the log. */
    public String origin() {
        return Objects.requireNonNullElse(by, "the product");
    }
}
