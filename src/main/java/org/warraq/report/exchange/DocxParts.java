package org.warraq.report.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.openxml4j.util.ZipEntrySource;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;

/**
 * The parts of a document as its reader gets them, and no more of them than it has room for. While the package is opened its
 * directories are built as trees, which take a hundred times the memory of their bytes; later, parts are walked through.
 */
final class DocxParts implements ZipEntrySource {

    private final ZipEntrySource parts;
    private long room = Limits.DIRECTORIES;

    DocxParts(ZipFile zip) {
        this.parts = new ZipFileZipEntrySource(zip);
    }

    /** From now on only texts are read. */
    void opened() {
        room = Limits.PARTS;
    }

    @Override
    public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
        return new Counted(parts.getInputStream(entry));
    }

    @Override
    public Enumeration<? extends ZipArchiveEntry> getEntries() {
        return parts.getEntries();
    }

    @Override
    public ZipArchiveEntry getEntry(String path) {
        return parts.getEntry(path);
    }

    @Override
    public boolean isClosed() {
        return parts.isClosed();
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }

    private final class Counted extends FilterInputStream {

        Counted(InputStream part) {
            super(part);
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int start, int length) throws IOException {
            int read = in.read(buffer, start, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) {
            room -= read;
            if (room < 0) {
                throw Limits.tooLarge("import-archive-too-large", Limits.PARTS >> 20);
            }
        }
    }
}
