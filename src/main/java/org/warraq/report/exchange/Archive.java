package org.warraq.report.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Enumeration;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.warraq.people.Refusal;

/**
 * A zip file that was unpacked once to see that it can be: what its directory says of sizes is not believed. Nothing is
 * kept of that but the count.
 */
final class Archive {

    /** Before each entry in the directory at an archive's end. */
    private static final byte[] ENTRY = {'P', 'K', 1, 2};

    private final long deadline;
    private long total;

    private Archive(long deadline) {
        this.deadline = deadline;
    }

    /** @throws Refusal 413 more or larger entries than a document has; 422 no archive, or a broken or encrypted one */
    static ZipFile open(byte[] bytes, long deadline) {
        requireFewEntries(bytes);
        try {
            ZipFile zip = ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                    .get();
            new Archive(deadline).check(zip);
            return zip;
        } catch (IOException | IllegalArgumentException broken) {
            throw broken();
        }
    }

    // Opening keeps every entry of the directory, a thousand bytes for each of its forty-six.
    private static void requireFewEntries(byte[] bytes) {
        int entries = 0;
        for (int i = 0; i + ENTRY.length <= bytes.length; i++) {
            if (bytes[i] == 'P' && Arrays.equals(bytes, i, i + ENTRY.length, ENTRY, 0, ENTRY.length)) {
                entries++;
            }
        }
        if (entries > Limits.ENTRIES) {
            throw Limits.tooLarge("import-archive-entries", Limits.ENTRIES);
        }
    }

    static Refusal broken() {
        return Refusal.invalid("import-broken-docx");
    }

    private void check(ZipFile zip) throws IOException {
        for (Enumeration<ZipArchiveEntry> all = zip.getEntries(); all.hasMoreElements(); ) {
            check(zip, all.nextElement());
        }
    }

    private void check(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        if (!zip.canReadEntryData(entry)) {
            throw broken();
        }
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                total += read;
                check(entry, size);
                Limits.requireTime(deadline);
            }
        }
    }

    private void check(ZipArchiveEntry entry, long size) {
        boolean bomb = size > Limits.RATIO_FROM && size / Limits.RATIO > Math.max(1, entry.getCompressedSize());
        if (total > Limits.UNPACKED || bomb) {
            throw Limits.tooLarge("import-archive-too-large", Limits.UNPACKED >> 20);
        }
    }
}
