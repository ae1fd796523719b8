package org.warraq.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Sha256;

/** Backups as somebody may lay hands on them: zip files of texts. */
public final class BackupFiles {

    /** The schema version of {@link #oldest}. */
    public static final String OLDEST = "016";

    /** A backup, made by that version: each file of it behind its name, as text. */
    private static final Path NEWSROOM = Path.of("src", "test", "resources", "newsrooms", OLDEST + ".txt");

    private static final String MANIFEST = "manifest.json";

    private BackupFiles() {}

    /** The oldest backup that is read, as a file in this folder. */
    public static Path oldest(Path folder) {
        try {
            Map<String, String> entries = new LinkedHashMap<>();
            for (String file : Files.readString(NEWSROOM).substring(4).split("(?m)^=== ")) {
                int name = file.indexOf('\n');
                entries.put(
                        name < 0 ? file : file.substring(0, name), file.substring(name < 0 ? file.length() : name + 1));
            }
            return write(folder.resolve("oldest.warraq"), entries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A copy beside it, called {@code altered}.
     *
     * @param change from an entry's name and text to its new text; {@code null} leaves the entry out
     */
    public static Path altered(Path backup, BiFunction<String, String, @Nullable String> change) {
        Map<String, String> entries = new LinkedHashMap<>();
        read(backup).forEach((name, text) -> {
            String other = change.apply(name, text);
            if (other != null) {
                entries.put(name, other);
            }
        });
        return write(backup.resolveSibling("altered"), entries);
    }

    /** Alters a table's rows and makes the manifest's hash and number of them what it should be then. */
    public static Path forged(Path backup, String table, UnaryOperator<String> change) {
        String entry = table + ".copy";
        String before = read(backup).getOrDefault(entry, "");
        String after = change.apply(before);
        return altered(
                backup,
                (name, text) ->
                        name.equals(entry) ? after : name.equals(MANIFEST) ? corrected(text, before, after) : text);
    }

    private static String corrected(String manifest, String before, String after) {
        String old = "\"rows\":" + before.lines().count() + ",\"sha256\":\"" + Sha256.hex(before);
        if (!manifest.contains(old)) {
            throw new AssertionError("no " + old + " in " + manifest);
        }
        return manifest.replace(old, "\"rows\":" + after.lines().count() + ",\"sha256\":\"" + Sha256.hex(after));
    }

    private static Map<String, String> read(Path backup) {
        Map<String, String> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(backup.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                try (InputStream in = zip.getInputStream(entry)) {
                    entries.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path write(Path file, Map<String, String> entries) {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
