package org.warraq.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Language;
import org.warraq.language.Numbering;
import org.warraq.people.Permissions;
import org.warraq.people.Person;
import org.warraq.people.Verb;

/**
 * What the layout around every page knows; templates find it as {@code frame}.
 *
 * @param theme {@code light}, {@code dark} or {@code system}
 * @param person who is signed in; {@code null} if nobody is
 * @param here the path and query of this page, where changing language or theme leads back to
 */
public record Frame(
        Language language, String theme, @Nullable Person person, String here) {

    public static final String ATTRIBUTE = "frame";

    static Frame of(Locale locale, String theme, @Nullable Person person, String here) {
        return new Frame(Language.of(locale.getLanguage()), theme, person, here);
    }

    public String lang() {
        return language.tag();
    }

    public String dir() {
        return language.dir();
    }

    /** The locale browsers are to format numbers and dates with. */
    public String locale() {
        return Numbering.of(language.locale()).toLanguageTag();
    }

    /** The other languages the screens speak. */
    public Iterable<Language> others() {
        return InterfaceLanguages.all().stream()
                .filter(other -> !other.equals(language))
                .toList();
    }

    /** Whether who is signed in may do this, as far as roles say. @param verb {@code start-report} */
    public boolean may(String verb) {
        return person != null && Permissions.may(person, Verb.of(verb));
    }

    /** Whether a part of the house, by the first step of its address, is the one shown. */
    public boolean isIn(String path) {
        return here.equals(path) || here.startsWith(path + "/") || here.startsWith(path + "?");
    }
}
