package org.warraq.web;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.warraq.language.Language;
import tools.jackson.databind.json.JsonMapper;

/** The messages that scripts put together in the browser, in the page's language; templates call it {@code @scriptWords}. */
@Component
class ScriptWords {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final IcuMessages messages;
    /** Put together once for each language: they are on every page of the newsroom. */
    private final Map<String, String> written;

    ScriptWords(IcuMessages messages) {
        this.messages = messages;
        this.written = InterfaceLanguages.all().stream()
                .collect(Collectors.toUnmodifiableMap(Language::tag, language -> written(language.locale())));
    }

    /** Patterns by key, as JSON. */
    public String json(Locale locale) {
        String known = written.get(locale.getLanguage());
        return known == null ? written(locale) : known;
    }

    private String written(Locale locale) {
        Map<String, String> words = new TreeMap<>();
        for (String key : messages.keys("en")) {
            String pattern = messages.pattern(key, locale);
            if (pattern != null && (key.startsWith("script.") || key.startsWith("time."))) {
                words.put(key, pattern);
            }
        }
        return MAPPER.writeValueAsString(words);
    }
}
