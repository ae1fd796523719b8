package org.warraq.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.warraq.language.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A backup opened for reading. It is whole and what its manifest says, or it is refused. */
final class BackupFile implements AutoCloseable {

    private final ZipFile zip;
    private final byte[] signed;
    private final Manifest manifest;
    private final Optional<ManifestSignature> signature;

    private BackupFile(ZipFile zip) throws IOException {
        this.zip = zip;
        this.signed = entry(zip, Manifest.ENTRY)
                .orElseThrow(() -> refused("The file has no manifest: it is no backup of Warraq's.", null));
        this.manifest = manifest(signed);
        this.signature = signature(zip);
    }

    /** Reads all of it once, before anything is changed anywhere. */
    static BackupFile open(Path path) throws IOException {
        if (!Files.isReadable(path)) {
            throw refused(path + " cannot be read.", null);
        }
        ZipFile zip = zip(path);
        try {
            BackupFile file = new BackupFile(zip);
            file.verify();
            return file;
        } catch (StartRefused e) {
            zip.close();
            throw e;
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw refused(path + " is damaged: " + e.getMessage() + ".", e);
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /** The manifest as it stands in the file. */
    byte[] signedBytes() {
        return signed.clone();
    }

    Optional<ManifestSignature> signature() {
        return signature;
    }

    List<Manifest.Contents> tables() {
        return manifest.tables();
    }

    InputStream rows(Table table) throws IOException {
        ZipEntry entry = zip.getEntry(table.entry());
        if (entry == null) {
            throw refused("The backup lacks the table " + table.schema() + "." + table.name() + ".", null);
        }
        return zip.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static ZipFile zip(Path path) throws IOException {
        try {
            return new ZipFile(path.toFile());
        } catch (java.util.zip.ZipException e) {
            throw refused(path + " is no backup, or is cut short.", e);
        }
    }

    private static Optional<byte[]> entry(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return Optional.of(in.readAllBytes());
        }
    }

    private static Manifest manifest(byte[] text) {
        try {
            Manifest manifest = JsonMapper.shared().readValue(text, Manifest.class);
            if (Manifest.FORMAT_OF_BEFORE.equals(manifest.format())) {
                throw MigrationHistory.fromBefore("The backup");
            }
            if (!Manifest.FORMAT.equals(manifest.format())) {
                throw refused("The backup is of a format this Warraq does not know: " + manifest.format() + ".", null);
            }
            return manifest;
        } catch (JacksonException e) {
            throw refused("The backup's manifest is damaged.", e);
        }
    }

    private static Optional<ManifestSignature> signature(ZipFile zip) throws IOException {
        try {
            return entry(zip, ManifestSignature.ENTRY)
                    .map(text -> JsonMapper.shared().readValue(text, ManifestSignature.class));
        } catch (JacksonException e) {
            throw refused("The backup's signature is damaged.", e);
        }
    }

    private void verify() throws IOException {
        for (Manifest.Contents contents : manifest.tables()) {
            try (DigestInputStream in = new DigestInputStream(rows(contents.table()), Sha256.digest())) {
                in.transferTo(OutputStream.nullOutputStream());
                String sha256 = HexFormat.of().formatHex(in.getMessageDigest().digest());
                if (!sha256.equals(contents.sha256())) {
                    throw refused(
                            "The backup was altered or damaged: the rows of "
                                    + contents.table().name() + " are not those that were written.",
                            null);
                }
            }
        }
    }

    private static StartRefused refused(String reason, @org.jspecify.annotations.Nullable Throwable cause) {
        return new StartRefused(reason, "Use another backup; nothing was changed.", cause);
    }
}
