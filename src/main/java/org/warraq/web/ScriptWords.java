package org.warraq.web;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The messages that scripts put together in the browser, in the page's language; templates call it {@code @scriptWords}. */
@Component
class ScriptWords {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final IcuMessages messages;

    ScriptWords(IcuMessages messages) {
        this.messages = messages;
    }

    /** Patterns by key, as JSON. */
    public String json(Locale locale) {
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
