package org.warraq.database;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** The embedded server's passwords: made once, kept in {@code WARRAQ_HOME}, readable by its user only. */
record Secrets(String superuser, String owner, String application, Path superuserFile) {

    private static final String FILE = "postgres-passwords.properties";

    static Secrets in(Path home) throws IOException {
        Files.createDirectories(home, permissions(home, "rwx------"));
        Path file = home.resolve(FILE);
        if (!Files.exists(file)) {
            write(file);
        }
        Properties kept = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            kept.load(reader);
        }
        Path superuserFile = home.resolve("postgres-superuser-password");
        if (!Files.exists(superuserFile)) {
            Files.createFile(superuserFile, permissions(home, "rw-------"));
            Files.writeString(superuserFile, kept.getProperty("superuser"));
        }
        return new Secrets(
                kept.getProperty("superuser"),
                kept.getProperty("owner"),
                kept.getProperty("application"),
                superuserFile);
    }

    private static void write(Path file) throws IOException {
        Properties made = new Properties();
        for (String role : new String[] {"superuser", "owner", "application"}) {
            made.setProperty(role, random());
        }
        Path draft = file.resolveSibling(FILE + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, permissions(file, "rw-------"));
        try (Writer writer = Files.newBufferedWriter(draft)) {
            made.store(writer, "passwords of the embedded PostgreSQL");
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static FileAttribute<?>[] permissions(Path path, String posix) {
        boolean supported = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return supported
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(posix))}
                : new FileAttribute<?>[0];
    }

    private static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "Secrets";
    }
}
