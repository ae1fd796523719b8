package org.warraq.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The jar as it is delivered, which a run of tests does not make. */
final class PackagedJar {

    private static final Path JAR = Path.of("target", "warraq.jar");
    private static final Path CLASSES = Path.of("target", "classes");
    private static final String HOW = "; build it first: mvn -q -DskipTests package";

    private PackagedJar() {}

    /** @throws IllegalStateException if there is none, or if something else is in it than was compiled just now */
    static Path current() throws IOException {
        if (!Files.exists(JAR)) {
            throw new IllegalStateException("there is no " + JAR + HOW);
        }
        try (ZipFile jar = new ZipFile(JAR.toFile());
                Stream<Path> compiled = Files.walk(CLASSES)) {
            List<Path> files = compiled.filter(Files::isRegularFile).toList();
            for (Path file : files) {
                if (!isIn(jar, file)) {
                    throw new IllegalStateException(JAR + " is not of this state of " + file + HOW);
                }
            }
        }
        return JAR;
    }

    // Not by times: all the jar's are the same, so that the same state makes the same jar.
    private static boolean isIn(ZipFile jar, Path file) throws IOException {
        String name = CLASSES.relativize(file).toString().replace('\\', '/');
        ZipEntry entry = jar.getEntry(name.startsWith("META-INF/") ? name : "BOOT-INF/classes/" + name);
        if (entry == null) {
            return false;
        }
        try (InputStream packaged = jar.getInputStream(entry)) {
            return Arrays.equals(packaged.readAllBytes(), Files.readAllBytes(file));
        }
    }
}
