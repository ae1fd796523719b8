package org.warraq.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** HTML takes three digits of a second, the database has six: each attribute is written by the one that cuts them. */
class DatetimeAttributesTest {

    private static final Path RESOURCES = Path.of("src", "main", "resources");
    private static final Pattern IN_TEMPLATE = Pattern.compile("datetime=(?!\"\\$\\{@times\\.datetime\\()[^\\s>]*");
    private static final Pattern IN_SCRIPT = Pattern.compile("\\.dateTime = (?!datetime\\()[^;]*");

    @Test
    void everyTemplateWritesItThroughTimes() throws IOException {
        assertThat(found("templates", ".html", IN_TEMPLATE)).isEmpty();
    }

    @Test
    void everyScriptWritesItThroughTimes() throws IOException {
        assertThat(found("static/js", ".js", IN_SCRIPT)).isEmpty();
    }

    private static List<String> found(String under, String ending, Pattern pattern) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(RESOURCES.resolve(under))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(ending)).toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    found.add(file.getFileName() + ": " + matcher.group());
                }
            }
        }
        return found;
    }
}
