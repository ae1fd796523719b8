package org.warraq.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.warraq.language.Language;

class MessagesTest {

    private static final Locale ARABIC = Language.ARABIC.locale();
    private static final Set<String> SIX = Set.of("zero", "one", "two", "few", "many", "other");
    private static final Path TEMPLATES = Path.of("src", "main", "resources", "templates");
    private static final Pattern USED = Pattern.compile("#\\{([a-z][a-z0-9.-]*[a-z0-9])[}(]");

    private final IcuMessages messages = new IcuMessages();

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(messages.languages()).containsExactly("ar", "en");
        assertThat(messages.keys("ar")).isEqualTo(messages.keys("en"));
    }

    @Test
    void bothLanguagesUseTheSameArguments() {
        for (String key : messages.keys("en")) {
            assertThat(arguments(key, ARABIC)).as(key).isEqualTo(arguments(key, Locale.ENGLISH));
        }
    }

    @Test
    void everyArabicPluralHasItsSixForms() {
        List<String> incomplete = messages.keys("ar").stream()
                .filter(key -> pluralForms(key).stream().anyMatch(forms -> !forms.containsAll(SIX)))
                .toList();
        assertThat(incomplete).isEmpty();
    }

    @Test
    void everyMessageATemplateNamesIsThere() {
        Set<String> missing = new TreeSet<>();
        for (Path template : templates()) {
            Matcher used = USED.matcher(read(template));
            while (used.find()) {
                if (messages.pattern(used.group(1), ARABIC) == null) {
                    missing.add(used.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void numbersAreWrittenWithTheDigitsOfTheInterfaceLanguage() {
        Object[] forty = {40};
        assertThat(messages.getMessage("time.in.minutes", forty, Locale.ENGLISH))
                .isEqualTo("in 40 minutes");
        assertThat(messages.getMessage("time.in.minutes", forty, ARABIC)).isEqualTo("بعد ٤٠ دقيقة");
        assertThat(messages.getMessage("time.in.minutes", new Object[] {2}, ARABIC))
                .isEqualTo("بعد دقيقتين");
    }

    @Test
    void latinNameKeepsToItselfInAnArabicSentence() {
        Object[] pair = {Language.ENGLISH, "Fallujah"};
        assertThat(messages.getMessage("web.pair", pair, ARABIC)).isEqualTo("من الإنجليزية إلى \u2068Fallujah\u2069");
        assertThat(messages.getMessage("web.pair", pair, Locale.ENGLISH)).isEqualTo("English to Fallujah");
    }

    private Set<String> arguments(String key, Locale locale) {
        Set<String> names = new TreeSet<>();
        MessagePattern pattern = new MessagePattern(String.valueOf(messages.pattern(key, locale)));
        for (int i = 0; i < pattern.countParts(); i++) {
            MessagePattern.Part.Type type = pattern.getPartType(i);
            if (type == MessagePattern.Part.Type.ARG_NUMBER || type == MessagePattern.Part.Type.ARG_NAME) {
                names.add(pattern.getSubstring(pattern.getPart(i)));
            }
        }
        return names;
    }

    private List<Set<String>> pluralForms(String key) {
        MessagePattern pattern = new MessagePattern(String.valueOf(messages.pattern(key, ARABIC)));
        List<Set<String>> plurals = new ArrayList<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            MessagePattern.Part part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_START
                    && part.getArgType() == MessagePattern.ArgType.PLURAL) {
                plurals.add(new TreeSet<>());
            } else if (part.getType() == MessagePattern.Part.Type.ARG_SELECTOR && !plurals.isEmpty()) {
                plurals.get(plurals.size() - 1).add(pattern.getSubstring(part));
            }
        }
        return plurals;
    }

    private static List<Path> templates() {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatOnlyChoosesBetweenWordingsIsNotSetApart() {
        Object[] kind = {"publication"};
        assertThat(messages.getMessage("report.round", kind, Locale.ENGLISH)).isEqualTo("First publication");
        assertThat(messages.getMessage("report.round", kind, ARABIC)).isEqualTo("النشر الأوّل");
    }
}
