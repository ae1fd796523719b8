package org.warraq.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.warraq.language.Language;

/** The languages the screens speak. */
public final class InterfaceLanguages {

    private static final List<Language> ALL = List.of(Language.ARABIC, Language.ENGLISH);

    private InterfaceLanguages() {}

    public static List<Language> all() {
        return ALL;
    }

    /** The interface language of a tag, in any letter case and with any region; empty if the screens do not speak it. */
    public static Optional<Locale> find(String tag) {
        String language = Locale.forLanguageTag(tag).getLanguage();
        return ALL.stream()
                .filter(known -> known.tag().equals(language))
                .map(Language::locale)
                .findFirst();
    }
}
