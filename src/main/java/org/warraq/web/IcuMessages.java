package org.warraq.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Everything the product says, from {@code messages/*.properties} (English) and {@code messages/*_ar.properties}, in
 * UTF-8 and ICU syntax. All files of a language are one; a key that stands in two of them stops the start.
 */
@Component("messageSource")
public final class IcuMessages implements MessageSource {

    private static final String FILES = "classpath*:messages/*.properties";
    private static final String DEFAULT = "en";
    private static final String MOMENT = "time.moment";

    private final Map<String, Map<String, String>> patterns = new HashMap<>();
    private final Map<String, Sentence> sentences = new ConcurrentHashMap<>();

    public IcuMessages() {
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                read(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Resource file) throws IOException {
        String name = String.valueOf(file.getFilename()).replace(".properties", "");
        int underscore = name.lastIndexOf('_');
        String language = underscore < 0 ? DEFAULT : name.substring(underscore + 1);
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        Map<String, String> known = patterns.computeIfAbsent(language, none -> new HashMap<>());
        for (String key : properties.stringPropertyNames()) {
            if (known.put(key, properties.getProperty(key)) != null) {
                throw new IllegalStateException("message twice: " + key + " in " + file.getFilename());
            }
        }
    }

    /** The languages there are messages in, by tag. */
    public Set<String> languages() {
        return new TreeSet<>(patterns.keySet());
    }

    /** All keys of a language. */
    public Set<String> keys(String language) {
        return new TreeSet<>(patterns.getOrDefault(language, Map.of()).keySet());
    }

    /** The pattern as it stands in the file, for scripts that put it together themselves; {@code null} if there is none. */
    public @Nullable String pattern(String key, Locale locale) {
        return patterns.getOrDefault(language(locale), Map.of()).get(key);
    }

    private String language(Locale locale) {
        return patterns.containsKey(locale.getLanguage()) ? locale.getLanguage() : DEFAULT;
    }

    @Override
    public @Nullable String getMessage(
            String key, Object @Nullable [] arguments, @Nullable String otherwise, @Nullable Locale locale) {
        String said = said(key, arguments, locale == null ? Locale.ENGLISH : locale);
        return said == null ? otherwise : said;
    }

    @Override
    public String getMessage(String key, Object @Nullable [] arguments, @Nullable Locale locale) {
        Locale wanted = locale == null ? Locale.ENGLISH : locale;
        String said = said(key, arguments, wanted);
        if (said == null) {
            throw new NoSuchMessageException(key, wanted);
        }
        return said;
    }

    @Override
    public String getMessage(MessageSourceResolvable wanted, @Nullable Locale locale) {
        String[] keys = wanted.getCodes();
        for (String key : keys == null ? new String[0] : keys) {
            String said = getMessage(key, wanted.getArguments(), null, locale);
            if (said != null) {
                return said;
            }
        }
        if (wanted.getDefaultMessage() == null) {
            throw new NoSuchMessageException(keys == null || keys.length == 0 ? "" : keys[keys.length - 1]);
        }
        return wanted.getDefaultMessage();
    }

    private @Nullable String said(String key, Object @Nullable [] arguments, Locale locale) {
        String pattern = pattern(key, locale);
        if (pattern == null) {
            return null;
        }
        String language = language(locale);
        Sentence sentence = sentences.computeIfAbsent(language + ' ' + key, none -> Sentence.of(pattern, language));
        return sentence.with(inWords(arguments, locale));
    }

    private @Nullable Object @Nullable [] inWords(Object @Nullable [] arguments, Locale locale) {
        String moment = Objects.requireNonNull(pattern(MOMENT, locale));
        return arguments == null
                ? null
                : Arrays.stream(arguments)
                        .map(argument -> WallClock.said(argument, moment, locale))
                        .toArray();
    }
}
