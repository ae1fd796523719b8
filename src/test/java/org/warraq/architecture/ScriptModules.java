package org.warraq.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The script modules below a folder, and which of them need which others. */
record ScriptModules(Map<Path, Set<Path>> imports) {

    private static final Pattern IMPORT = Pattern.compile(
            "^\\s*(?:import|export)\\s+(?:[\\w*{},\\s]+?\\sfrom\\s+)?['\"]([^'\"]+)['\"]"
                    + "|\\bimport\\(\\s*['\"]([^'\"]+)['\"]",
            Pattern.MULTILINE);

    static ScriptModules under(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return new ScriptModules(files.filter(file -> file.toString().endsWith(".js"))
                    .collect(Collectors.toMap(
                            Path::normalize, ScriptModules::imported, (one, other) -> one, TreeMap::new)));
        }
    }

    private static Set<Path> imported(Path file) {
        try {
            return IMPORT.matcher(Files.readString(file))
                    .results()
                    .map(ScriptModules::address)
                    .map(address -> file.resolveSibling(address).normalize())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String address(MatchResult found) {
        return found.group(1) == null ? found.group(2) : found.group(1);
    }

    /** Imported, and nowhere to be found. */
    Set<Path> missing() {
        Set<Path> missing = new TreeSet<>();
        imports.values().forEach(missing::addAll);
        missing.removeAll(imports.keySet());
        return missing;
    }

    /** Modules that need each other, in their order; empty where there are none. */
    List<Path> circle() {
        Set<Path> settled = new HashSet<>();
        return imports.keySet().stream()
                .map(file -> circle(file, new ArrayDeque<>(), settled))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(List.of());
    }

    private Optional<List<Path>> circle(Path file, Deque<Path> way, Set<Path> settled) {
        if (way.contains(file)) {
            List<Path> whole = List.copyOf(way);
            return Optional.of(whole.subList(whole.indexOf(file), whole.size()));
        }
        if (settled.contains(file)) {
            return Optional.empty();
        }
        way.addLast(file);
        for (Path next : imports.getOrDefault(file, Set.of())) {
            Optional<List<Path>> found = circle(next, way, settled);
            if (found.isPresent()) {
                return found;
            }
        }
        way.removeLast();
        settled.add(file);
        return Optional.empty();
    }
}
