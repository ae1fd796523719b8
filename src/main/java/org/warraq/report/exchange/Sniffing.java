package org.warraq.report.exchange;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.warraq.people.Refusal;
import org.warraq.report.Format;

/** Holds what a file is declared to be against what it begins with. */
final class Sniffing {

    private static final int LOOKED_AT = 1_024;

    /** What is never a report: older Word and other Office files, PDF, RTF, pictures, compressed files. */
    private static final List<String> OTHERS = List.of(
            "\u00D0\u00CF\u0011\u00E0",
            "%PDF-",
            "{\\rtf",
            "\u0089PNG",
            "\u00FF\u00D8\u00FF",
            "GIF8",
            "\u001F\u008B",
            "7z\u00BC");

    private static final Pattern HTML = Pattern.compile("(?is)(?><!--.*?-->\\s*)*+<(!doctype\\s+html|html)\\b.*");
    private static final Pattern MAIL = Pattern.compile(
            "(?is)(return-path|received|from|to|date|message-id|mime-version|delivered-to|subject|content-type):.*"
                    + "\\n(mime-version|message-id|content-type|received):.*");

    private static final Pattern CONTROLS = Pattern.compile("[\\x00-\\x08]");

    private Sniffing() {}

    /**
     * What a file is.
     *
     * @param declared what it is said to be; {@code null} where nothing was said
     * @throws Refusal 415 what cannot be read, or is something else than was said
     */
    static Format of(byte[] bytes, @Nullable Format declared) {
        String start = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        Format found = found(start);
        if (declared == null) {
            if (found == null && isText(start)) {
                return Format.TEXT;
            }
            declared = found;
        }
        if (declared == null || OTHERS.stream().anyMatch(start::startsWith)) {
            throw Refusal.of(Refusal.Kind.UNREADABLE_TYPE, "unreadable-type");
        }
        if (isOther(declared, found)) {
            throw Refusal.of(Refusal.Kind.UNREADABLE_TYPE, "import-type-mismatch", declared.extension(), name(found));
        }
        return declared;
    }

    private static boolean isOther(Format declared, @Nullable Format found) {
        return declared == Format.DOCX ? found != Format.DOCX : found != null && found != declared;
    }

    private static String name(@Nullable Format found) {
        return found == null ? "-" : found.extension();
    }

    /** Text in two bytes a character is full of zeros, but says so. */
    private static boolean isText(String start) {
        return start.startsWith("\u00FF\u00FE")
                || start.startsWith("\u00FE\u00FF")
                || !CONTROLS.matcher(start).find();
    }

    private static @Nullable Format found(String start) {
        if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) {
            return Format.DOCX;
        }
        String text =
                start.replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading().toLowerCase(Locale.ROOT);
        if (HTML.matcher(text).matches()) {
            return Format.HTML;
        }
        return MAIL.matcher(text).matches() ? Format.MAIL : null;
    }
}
