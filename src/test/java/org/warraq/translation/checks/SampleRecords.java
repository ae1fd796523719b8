package org.warraq.translation.checks;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.warraq.language.Language;
import org.warraq.lexicon.Spellings;

/** An authority file of a few invented names and terms, found word by word. */
final class SampleRecords implements AuthorityRecords {

    static final AuthorityRecords ALL = new SampleRecords();

    private record Form(UUID id, boolean term, Language language, String text, boolean wrong) {}

    private final List<Form> forms = new ArrayList<>();

    private SampleRecords() {
        add(false, "Brannock|Mr. Brannock", "Branock|Brannok", "برانوك", "برنوك|برانوخ");
        add(false, "Port Velda", "Port Felda", "ميناء فيلدا|فيلدا", "بورت فيلدا");
        add(false, "Hadra Council|the Council of Hadra", "", "مجلس هدرة", "مجلس حضرة");
        add(false, "Nameless Ridge", "", "", "");
        add(true, "power grid|electricity network", "", "شبكة الكهرباء", "شبكة السلطة|شبكة القوة");
        add(true, "people's guard", "popular guard|folk guard", "الحرس الشعبي", "حرس الناس");
        add(true, "ceasefire", "stopping of fire", "وقف إطلاق النار|وقف النار", "نار متوقفة");
    }

    private void add(boolean term, String english, String wrongEnglish, String arabic, String wrongArabic) {
        UUID id = UUID.nameUUIDFromBytes(english.getBytes(StandardCharsets.UTF_8));
        add(id, term, Language.ENGLISH, english, false);
        add(id, term, Language.ENGLISH, wrongEnglish, true);
        add(id, term, Language.ARABIC, arabic, false);
        add(id, term, Language.ARABIC, wrongArabic, true);
    }

    private void add(UUID id, boolean term, Language language, String texts, boolean wrong) {
        for (String text : texts.split("\\|", -1)) {
            if (!text.isEmpty()) {
                forms.add(new Form(id, term, language, text, wrong));
            }
        }
    }

    @Override
    public List<Mention> mentions(Language language, String text) {
        List<Mention> found = new ArrayList<>();
        for (Form form : forms) {
            if (form.language().equals(language)) {
                Matcher matcher = pattern(form).matcher(text);
                while (matcher.find()) {
                    found.add(new Mention(form.id(), form.term(), form.wrong(), matcher.start(1), matcher.end(1)));
                }
            }
        }
        found.sort(Comparator.comparing(Mention::start));
        return found;
    }

    @Override
    public Spellings.Known names(Language language, String text) {
        return new Spellings.Known() {
            @Override
            public List<Spellings.Place> names() {
                return mentions(language, text).stream()
                        .filter(one -> !one.term())
                        .map(one -> new Spellings.Place(one.start(), one.end()))
                        .toList();
            }

            @Override
            public boolean areOne(String word, String other) {
                return false;
            }
        };
    }

    private static Pattern pattern(Form form) {
        return Pattern.compile("(?<![\\p{L}])[وفبلك]?(" + form.text() + ")(?!\\p{L})");
    }

    @Override
    public List<String> allowed(UUID id, Language language) {
        return forms.stream()
                .filter(form -> form.id().equals(id) && form.language().equals(language) && !form.wrong())
                .map(Form::text)
                .toList();
    }
}
