package org.warraq.database;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.warraq.language.Sha256;
import tools.jackson.databind.json.JsonMapper;

/** Writes a newsroom into one file, as it is at one moment, while people go on working. */
final class Backup {

    private static final String VERSION = """
            select version from warraq.flyway_schema_history
            where success and version is not null order by installed_rank desc limit 1
            """;

    private Backup() {}

    /**
     * @param key signs it; empty where none is configured
     * @param file must not exist; it appears when it is complete, readable by its user only
     * @return what was written
     */
    static Manifest write(Server server, Optional<SigningKey> key, Path file) throws SQLException, IOException {
        if (Files.exists(file)) {
            throw new StartRefused(file + " exists.", "Name a file that does not; a backup never replaces another.");
        }
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        try {
            Manifest manifest = draft(server, key, draft);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static Manifest draft(Server server, Optional<SigningKey> key, Path draft)
            throws SQLException, IOException {
        Files.deleteIfExists(draft);
        Files.createFile(draft, readableByUserOnly(draft));
        try (Connection connection = server.ownerConnection();
                OutputStream out = Files.newOutputStream(draft);
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            // One snapshot for every table.
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            Manifest manifest = copy(connection, zip);
            byte[] text = JsonMapper.shared().writeValueAsBytes(manifest);
            put(zip, Manifest.ENTRY, text);
            if (key.isPresent()) {
                ManifestSignature signature = ManifestSignature.by(key.get(), text);
                put(zip, ManifestSignature.ENTRY, JsonMapper.shared().writeValueAsBytes(signature));
            }
            connection.rollback();
            return manifest;
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static Manifest copy(Connection connection, ZipOutputStream zip) throws SQLException, IOException {
        String version = version(connection);
        CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
        List<Manifest.Contents> contents = new ArrayList<>();
        for (Table table : Tables.of(connection)) {
            zip.putNextEntry(new ZipEntry(table.entry()));
            DigestOutputStream digested = new DigestOutputStream(zip, Sha256.digest());
            long rows = copies.copyOut("copy " + table.sql() + " " + table.columnsSql() + " to stdout", digested);
            zip.closeEntry();
            String sha256 = HexFormat.of().formatHex(digested.getMessageDigest().digest());
            contents.add(new Manifest.Contents(table, rows, sha256));
        }
        return new Manifest(Manifest.FORMAT, version, Instant.now(), contents);
    }

    private static String version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(VERSION)) {
            if (!row.next()) {
                throw new StartRefused("There is no newsroom in this database.", "Start Warraq on it once.");
            }
            return row.getString(1);
        }
    }

    private static FileAttribute<?>[] readableByUserOnly(Path file) {
        boolean supported = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return supported
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
