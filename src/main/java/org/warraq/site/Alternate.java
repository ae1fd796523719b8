package org.warraq.site;

import java.util.List;
import java.util.function.Function;
import org.warraq.language.Language;
import org.warraq.web.InterfaceLanguages;

/** The same page in a language. */
record Alternate(Language language, String path) {

    /** What the language calls itself. */
    public String name() {
        return language.locale().getDisplayLanguage(language.locale());
    }

    public String url() {
        return Addresses.absolute(path).toString();
    }

    static List<Alternate> all(Function<Language, String> path) {
        return of(InterfaceLanguages.all(), path);
    }

    static List<Alternate> of(List<Language> languages, Function<Language, String> path) {
        return languages.stream()
                .map(language -> new Alternate(language, path.apply(language)))
                .toList();
    }
}
