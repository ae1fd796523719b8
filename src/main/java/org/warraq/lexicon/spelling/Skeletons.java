package org.warraq.lexicon.spelling;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What is left of a name when vowels, doubled letters and a final h are taken out: spellings of one name share it. A letter
 * that may be read in two ways gives two.
 */
final class Skeletons {

    private static final int MOST = 8;
    private static final List<String> CHOICES = List.of("Ddz", "Tts", "Qkg");

    private Skeletons() {}

    static Set<String> of(String roman) {
        Set<String> readings = new LinkedHashSet<>(List.of(bones(roman)));
        for (String choice : CHOICES) {
            readings = read(readings, choice);
        }
        Set<String> skeletons = new LinkedHashSet<>();
        for (String reading : readings) {
            String single = Romanisation.single(reading);
            skeletons.add(single);
            // «عبد الرحمن» is Abd al-Rahman and Abdurrahman.
            if (single.startsWith("abdl")) {
                skeletons.add("abd" + single.substring(4));
            }
        }
        return skeletons;
    }

    private static String bones(String roman) {
        StringBuilder bones = new StringBuilder();
        for (int i = 0; i < roman.length(); i++) {
            char letter = roman.charAt(i);
            if (i == 0 && Romanisation.isVowel(letter)) {
                bones.append('a');
            } else if (i == 0 || !(Romanisation.isSoft(letter) || isSilent(roman, i))) {
                bones.append(letter);
            }
        }
        return bones.toString();
    }

    private static boolean isSilent(String roman, int at) {
        return roman.charAt(at) == 'h' && at == roman.length() - 1;
    }

    private static Set<String> read(Set<String> skeletons, String choice) {
        Set<String> read = new LinkedHashSet<>();
        for (String skeleton : skeletons) {
            read.add(skeleton.replace(choice.charAt(0), choice.charAt(1)));
            if (read.size() < MOST && skeleton.indexOf(choice.charAt(0)) >= 0) {
                read.add(skeleton.replace(choice.charAt(0), choice.charAt(2)));
            }
        }
        return read;
    }
}
