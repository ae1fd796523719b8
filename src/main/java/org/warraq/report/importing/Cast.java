package org.warraq.report.importing;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Characters;
import org.warraq.language.Keys;
import org.warraq.report.Content.Participant;

/**
 * The people of a report, each once, in the order they come in: "Mr. Marow" is the Lena Marow named before or after, also
 * as "al-Marow" or "Maro"; two given names make two people.
 */
final class Cast {

    /** A report with more is a list of names, and nobody looks through it. */
    private static final int MOST = 50;

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TITLE = 200;

    private final List<Person> people = new ArrayList<>();

    void add(Person person) {
        if (person.name().length() > LONGEST_NAME) {
            return;
        }
        List<Integer> same = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            if (isSame(people.get(i).name(), person.name())) {
                same.add(i);
            }
        }
        if (same.size() == 1) {
            people.set(same.get(0), merged(people.get(same.get(0)), person));
        } else if (same.isEmpty() && people.size() < MOST) {
            people.add(person);
        }
    }

    List<Participant> participants() {
        return people.stream()
                .map(person -> new Participant(person.name(), person.title(), null))
                .toList();
    }

    private static Person merged(Person known, Person again) {
        boolean longer = words(again.name()).length > words(known.name()).length;
        return new Person(longer ? again.name() : known.name(), title(known.title(), again.title()));
    }

    // An office says more than "Dr."; of two offices the one named first is the one introduced.
    private static @Nullable String title(@Nullable String known, @Nullable String again) {
        if (again == null || again.length() > LONGEST_TITLE) {
            return known;
        }
        boolean onlyStyle = known == null || words(known).length == 1 && words(again).length > 1;
        return onlyStyle ? again : known;
    }

    private static boolean isSame(String one, String other) {
        String[] first = words(one);
        String[] second = words(other);
        if (!skeleton(last(first)).equals(skeleton(last(second)))) {
            return false;
        }
        return first.length == 1 || second.length == 1 || given(first[0]).equals(given(second[0]));
    }

    private static String[] words(String name) {
        return Words.of(name);
    }

    private static String last(String[] words) {
        return words[words.length - 1];
    }

    /** As given names are told apart: Haidar is Haydar, Faleh is not Falah. */
    private static String given(String word) {
        return plain(word).replace('y', 'i').replaceAll("(.)\\1+", "$1");
    }

    /** What spellings of a family name share: consonants, each once, without the article. */
    private static String skeleton(String word) {
        String plain = plain(word).replaceFirst("^(al|el|ال)[-'’]?(?=..)", "");
        String consonants = plain.replaceAll("[aeiouy'’`-]", "").replaceAll("(.)\\1+", "$1");
        return consonants.isEmpty() ? plain : consonants;
    }

    private static String plain(String word) {
        String apart = Objects.requireNonNull(Normalizer2.getNFDInstance().normalize(Keys.fuzzy(word)));
        StringBuilder letters = new StringBuilder();
        for (char character : apart.toCharArray()) {
            if (Characters.isLetter(character) && Character.getType(character) != Character.NON_SPACING_MARK
                    || "-'’".indexOf(character) >= 0) {
                letters.append(character);
            }
        }
        return letters.toString().replaceAll("['’]$", "");
    }
}
