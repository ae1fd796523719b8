package org.warraq.report.importing;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
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

    private static final Pattern DOUBLED = Pattern.compile("(.)\\1+");
    private static final Pattern ARTICLE = Pattern.compile("^(al|el|ال)[-'’]?(?=..)");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy'’`-]");

    private final List<Known> people = new ArrayList<>();

    /** @param given empty where only a family name is known */
    private record Known(RecognisedPerson person, String given, String family) {

        static Known of(RecognisedPerson person) {
            String[] words = SpacedWords.of(person.name());
            return new Known(person, words.length == 1 ? "" : givenKey(words[0]), familyKey(words[words.length - 1]));
        }

        boolean isSame(Known other) {
            return family.equals(other.family)
                    && (given.isEmpty() || other.given.isEmpty() || given.equals(other.given));
        }
    }

    void add(RecognisedPerson named) {
        if (named.name().length() > LONGEST_NAME) {
            return;
        }
        Known person = Known.of(named);
        List<Integer> same = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            if (people.get(i).isSame(person)) {
                same.add(i);
            }
        }
        if (same.size() == 1) {
            people.set(same.get(0), merged(people.get(same.get(0)).person(), named));
        } else if (same.isEmpty() && people.size() < MOST) {
            people.add(person);
        }
    }

    List<Participant> participants() {
        return people.stream()
                .map(Known::person)
                .map(person -> new Participant(person.name(), person.title(), null))
                .toList();
    }

    private static Known merged(RecognisedPerson known, RecognisedPerson again) {
        boolean longer = SpacedWords.of(again.name()).length > SpacedWords.of(known.name()).length;
        return Known.of(
                new RecognisedPerson(longer ? again.name() : known.name(), title(known.title(), again.title())));
    }

    // An office says more than "Dr."; of two offices the one named first is the one introduced.
    private static @Nullable String title(@Nullable String known, @Nullable String again) {
        if (again == null || again.length() > LONGEST_TITLE) {
            return known;
        }
        boolean onlyStyle = known == null || SpacedWords.of(known).length == 1 && SpacedWords.of(again).length > 1;
        return onlyStyle ? again : known;
    }

    /** As given names are told apart: Haidar is Haydar, Faleh is not Falah. */
    private static String givenKey(String word) {
        return DOUBLED.matcher(plain(word).replace('y', 'i')).replaceAll("$1");
    }

    /** What spellings of a family name share: consonants, each once, without the article. */
    private static String familyKey(String word) {
        String plain = ARTICLE.matcher(plain(word)).replaceFirst("");
        String consonants =
                DOUBLED.matcher(VOWELS.matcher(plain).replaceAll("")).replaceAll("$1");
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
