package org.warraq.support.documents;

import java.util.Base64;
import java.util.List;
import org.warraq.report.Format;

/** Mails. */
final class MailDocuments {

    private static final String HEAD =
            "From: desk@example.org\r\nTo: wire@example.org\r\nSubject: Wire\r\nMIME-Version: 1.0\r\n";
    private static final String MIXED = HEAD + "Content-Type: multipart/mixed; boundary=x\r\n\r\n";
    private static final String ARABIC = "اجتمع الوزيران اليوم.";

    private MailDocuments() {}

    static List<Document> all() {
        return List.of(
                whole("mail: text", "en", HEAD + "Content-Type: text/plain\r\n\r\nThey met.", "They met"),
                whole("mail: quoted-printable", "ar", HEAD + encoded("quoted-printable", quoted(ARABIC)), ARABIC),
                whole("mail: base64", "ar", HEAD + encoded("base64", base64(Document.utf8(ARABIC))), ARABIC),
                whole("mail: alternatives", "en", alternatives(), "They met"),
                whole("mail: text and page beside each other", "en", beside(), "They met Then dined"),
                whole("mail: page only, windows-1256 by its own word", "ar", page(), "اجتمع"),
                whole(
                        "mail: Word attachment is the report",
                        "en",
                        attached(WordDocuments.plain()),
                        "agreed on a ferry line"),
                whole("mail: forwarded", "en", forwarded(), "Inner words"),
                refused("mail: broken Word attachment", attached(new byte[300]), 415, 422),
                refused("mail: base64 garbage", HEAD + encoded("base64", "!!$$ ==== \u00e9"), 422),
                refused("mail: no boundary", HEAD + "Content-Type: multipart/mixed; boundary=x\r\n\r\nnothing", 422),
                refused("mail: parts in parts", nested(), 413),
                refused("mail: a thousand headers too many", HEAD + "X: y\r\n".repeat(5_000) + "\r\nx", 413, 422),
                refused("mail: empty", HEAD + "\r\n", 422));
    }

    private static Document whole(String name, String language, String mail, String words) {
        return Document.imported(name, language, Format.MAIL, mail, words);
    }

    private static Document refused(String name, String mail, Integer... refusals) {
        return Document.refused(name, Format.MAIL, mail, refusals);
    }

    private static String encoded(String encoding, String body) {
        return "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: " + encoding + "\r\n\r\n" + body
                + "\r\n";
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder();
        for (byte one : Document.utf8(text)) {
            quoted.append(String.format("=%02X", one));
        }
        return quoted.toString().replaceAll("(.{60})", "$1=\r\n");
    }

    private static String base64(byte[] bytes) {
        return Base64.getMimeEncoder().encodeToString(bytes);
    }

    private static String alternatives() {
        return HEAD + "Content-Type: multipart/alternative; boundary=x\r\n\r\n" + part("text/plain", "They met.")
                + part("text/html", "<p>They met.</p>") + "--x--\r\n";
    }

    private static String beside() {
        return MIXED + part("text/plain", "They met.") + part("text/html", "<p>Then dined.</p>") + "--x--\r\n";
    }

    private static String page() {
        String page = "<meta charset=windows-1256><p>اجتمع</p>";
        return HEAD + "Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + base64(page.getBytes(java.nio.charset.Charset.forName("windows-1256")));
    }

    private static String attached(byte[] document) {
        return MIXED + part("text/plain", "See attached.") + "--x\r\nContent-Type: " + Format.DOCX.mediaType()
                + "\r\nContent-Disposition: attachment; filename=\"report.docx\"\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + base64(document) + "\r\n--x--\r\n";
    }

    private static String forwarded() {
        return MIXED
                + "--x\r\nContent-Type: message/rfc822\r\n\r\nSubject: Inner\r\nContent-Type: text/plain\r\n\r\nInner words.\r\n--x--\r\n";
    }

    private static String nested() {
        StringBuilder mail = new StringBuilder(HEAD);
        for (int i = 0; i < 500; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b" + i + "\r\n\r\n--b" + i + "\r\n");
        }
        return mail.append("\r\nx").toString();
    }

    private static String part(String type, String body) {
        return "--x\r\nContent-Type: " + type + "; charset=utf-8\r\n\r\n" + body + "\r\n";
    }
}
