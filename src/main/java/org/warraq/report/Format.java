package org.warraq.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.warraq.language.Keyed;

/** A form in which reports come in and, but for mail, go out. */
public enum Format implements Keyed {
    TEXT("text/plain", "txt"),
    HTML("text/html", "html"),
    MARKDOWN("text/markdown", "md"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    MAIL("message/rfc822", "eml");

    private final String mediaType;
    private final String extension;

    Format(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return extension;
    }

    /** What the media type of a file says it is, parameters left aside. */
    public static Optional<Format> ofMediaType(String type) {
        String bare = type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        return switch (bare) {
            case "application/xhtml+xml" -> Optional.of(HTML);
            case "text/x-markdown" -> Optional.of(MARKDOWN);
            default ->
                Arrays.stream(values())
                        .filter(format -> format.mediaType.equals(bare))
                        .findFirst();
        };
    }

    /** What the name of a file says it is. */
    public static Optional<Format> ofName(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (extension) {
            case "htm", "xhtml" -> Optional.of(HTML);
            case "markdown" -> Optional.of(MARKDOWN);
            default ->
                Arrays.stream(values())
                        .filter(format -> format.extension.equals(extension))
                        .findFirst();
        };
    }
}
