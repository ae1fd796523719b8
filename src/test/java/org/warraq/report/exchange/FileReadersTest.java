package org.warraq.report.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.warraq.people.Refusal;
import org.warraq.report.Format;
import org.warraq.report.ImportFinding;
import org.warraq.report.importing.ImportParagraph;

class FileReadersTest {

    static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    @Test
    void trackedChangesAreAccepted() throws IOException {
        assertThat(docx("<w:p><w:r><w:t>They </w:t></w:r><w:del><w:r><w:delText>did not meet</w:delText></w:r></w:del>"
                        + "<w:ins><w:r><w:t>met</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>gone</w:t></w:r></w:moveFrom></w:p>"
                        + "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>One </w:t></w:r></w:p>"
                        + "<w:p><w:r><w:t>paragraph.</w:t></w:r></w:p>"))
                .containsExactly("They met", "One paragraph.");
    }

    @Test
    void rowsOfATableAreParagraphs() throws IOException {
        assertThat(docx("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>أ</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>ب</w:t></w:r>"
                        + "</w:p></w:tc></w:tr></w:tbl><w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/></w:r></w:p>"))
                .containsExactly("أ | ب", "a", "b\t");
    }

    @Test
    void hiddenTextIsLeftOutAndSaid() throws IOException {
        Extract extract =
                extract("<w:p><w:r><w:t>Seen</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>source</w:t></w:r></w:p>");
        assertThat(texts(extract)).containsExactly("Seen");
        assertThat(extract.notes()).extracting(ImportFinding::code).containsExactly("hidden-left-out");
    }

    @Test
    void documentTypeIsRefused() {
        String document = "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:document " + W
                + "><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>";
        refused("import-doctype", () -> Files.read(zip(document), Format.DOCX, null));
    }

    @Test
    void bombIsRefused() {
        refused("import-archive-too-large", () -> Files.read(bomb(200), Format.DOCX, null));
    }

    @Test
    void brokenArchivesAreRefused() throws IOException {
        byte[] whole = zip("<w:document " + W + "/>");
        refused("import-broken-docx", () -> Files.read(java.util.Arrays.copyOf(whole, 200), Format.DOCX, null));
    }

    @Test
    void whatABrowserShowsIsRead() {
        Extract page = Files.read(
                ("<!doctype html><title>t</title><h1>Ministers  meet</h1><p>One<br>two</p><ul><li>three</ul>"
                                + "<table><tr><td>a<td>b</table><p hidden>secret</p><script>x</script>")
                        .getBytes(StandardCharsets.UTF_8),
                Format.HTML,
                null);
        assertThat(texts(page)).containsExactly("Ministers meet", "One", "two", "• three", "a | b");
        assertThat(page.notes()).extracting(ImportFinding::code).containsExactly("hidden-left-out");
    }

    @Test
    void marksOfMarkdownAreTakenOut() {
        Extract text = Files.read(
                "# Ministers *meet*\n\nOne\ntwo\n\n3. three\n4. four\n\n| a | b |\n|---|---|\n| c | d |\n"
                        .getBytes(StandardCharsets.UTF_8),
                Format.MARKDOWN,
                null);
        assertThat(texts(text)).containsExactly("Ministers meet", "One two", "3. three", "4. four", "a | b", "c | d");
    }

    @Test
    void textOfAMailIsTheReport() {
        String mail = "From: a@example.org\r\nSubject: =?utf-8?q?Wire?=\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: multipart/alternative; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain; charset=utf-8\r\n"
                + "Content-Transfer-Encoding: quoted-printable\r\n\r\nThey met =D9=87=D9=86=D8=A7\r\n--x\r\n"
                + "Content-Type: text/html\r\n\r\n<p>They met</p>\r\n--x--\r\n";
        Extract read = Files.read(mail.getBytes(StandardCharsets.UTF_8), Format.MAIL, null);
        assertThat(texts(read)).containsExactly("They met هنا");
        assertThat(read.notes()).extracting(ImportFinding::code).contains("subject-left-out");
    }

    @Test
    void anotherTypeThanDeclaredIsRefused() {
        refused("import-type-mismatch", () -> Files.format("plain".getBytes(StandardCharsets.UTF_8), Format.DOCX));
        refused("import-type-mismatch", () -> Files.format("<html>".getBytes(StandardCharsets.UTF_8), Format.TEXT));
        refused("unreadable-type", () -> Files.format("%PDF-1.7".getBytes(StandardCharsets.UTF_8), Format.TEXT));
    }

    private interface Attempt {
        void run() throws IOException;
    }

    private static void refused(String reason, Attempt attempt) {
        assertThatThrownBy(attempt::run)
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.reason()).isEqualTo(reason));
    }

    private static List<String> docx(String body) throws IOException {
        return texts(extract(body));
    }

    private static Extract extract(String body) throws IOException {
        String document = "<w:document " + W + "><w:body>" + body + "</w:body></w:document>";
        return Files.read(zip(document), Format.DOCX, null);
    }

    private static List<String> texts(Extract extract) {
        return extract.lines().passages().stream().map(ImportParagraph::text).toList();
    }

    static byte[] zip(String document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            frame(zip);
            zip.write(document.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    static byte[] bomb(int megabytes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            frame(zip);
            for (int i = 0; i < megabytes; i++) {
                zip.write(new byte[1 << 20]);
            }
        }
        return bytes.toByteArray();
    }

    private static void frame(ZipOutputStream zip) throws IOException {
        for (String part :
                List.of("[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels", "word/styles.xml")) {
            zip.putNextEntry(new ZipEntry(part));
            copy(part.replace('/', '-'), zip);
        }
        zip.putNextEntry(new ZipEntry("word/document.xml"));
    }

    private static void copy(String part, OutputStream out) throws IOException {
        try (var in = java.util.Objects.requireNonNull(FileReadersTest.class.getResourceAsStream("/docx/" + part))) {
            in.transferTo(out);
        }
    }
}
