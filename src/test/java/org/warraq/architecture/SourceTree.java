package org.warraq.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All files below a package, and which of them needs which. */
final class SourceTree {

    private final String root;
    private final Map<String, SourceFile> files = new TreeMap<>();

    /** @param sources the folder that holds {@code org/…} */
    SourceTree(Path sources, String root) {
        this.root = root;
        try (Stream<Path> found = Files.walk(sources.resolve(root.replace('.', '/')))) {
            found.filter(path -> path.toString().endsWith(".java")).forEach(this::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Path path) {
        try {
            String name = path.getFileName().toString();
            SourceFile file =
                    SourceFile.of(name.substring(0, name.length() - ".java".length()), Files.readString(path));
            files.put(file.fullName(), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Package infos among them, in the order of their full names. */
    Map<String, SourceFile> files() {
        return files;
    }

    /** The room a file is in: the first folder below the root; empty for the root's own files. */
    String room(SourceFile file) {
        String folder = folder(file);
        return folder.contains(".") ? folder.substring(0, folder.indexOf('.')) : folder;
    }

    /** The folder a file is in, below the root: {@code workflow.tasks}. */
    String folder(SourceFile file) {
        return file.packageName().equals(root) ? "" : file.packageName().substring(root.length() + 1);
    }

    /** Full names of the files each file needs. */
    Map<String, Set<String>> needs() {
        Map<String, Set<String>> needs = new LinkedHashMap<>();
        files.values().stream().filter(file -> !file.isPackageInfo()).forEach(file -> {
            Set<String> others = new TreeSet<>();
            file.named().forEach(name -> {
                String other = fileOf(name);
                if (other != null && !other.equals(file.fullName())) {
                    others.add(other);
                }
            });
            needs.put(file.fullName(), others);
        });
        return needs;
    }

    // a nested type is in its outermost one's file
    private @Nullable String fileOf(String type) {
        String name = type;
        while (!files.containsKey(name) && name.contains(".")) {
            name = name.substring(0, name.lastIndexOf('.'));
        }
        return files.containsKey(name) ? name : null;
    }

    /** How many files each folder has, package infos not counted. */
    Map<String, Integer> sizes() {
        Map<String, Integer> sizes = new HashMap<>();
        files.values().stream()
                .filter(file -> !file.isPackageInfo())
                .forEach(file -> sizes.merge(folder(file), 1, Integer::sum));
        return new TreeMap<>(sizes);
    }
}
