package org.warraq.desk;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Language;
import org.warraq.report.ChangedPassage;
import org.warraq.report.Content;
import org.warraq.report.ReadPassage;

/** The passages of several editions, each by name, and which of them stand elsewhere now. */
record SpreadPassages(Map<Language, Map<String, ReadPassage>> byLanguage, Map<Language, Set<String>> moved) {

    SpreadPassages() {
        this(new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    void add(Language language, Content content) {
        byLanguage.put(language, ChangedPassage.byName(content));
    }

    Collection<Map<String, ReadPassage>> all() {
        return byLanguage.values();
    }

    boolean has(Language language) {
        return byLanguage.containsKey(language);
    }

    @Nullable
    ReadPassage find(Language language, String id) {
        return byLanguage.getOrDefault(language, Map.of()).get(id);
    }
}
