package org.warraq.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.warraq.language.Language;
import org.warraq.lexicon.index.LexiconIndex;

class LexiconIndexTest {

    static final Language EN = Language.ENGLISH;
    static final Language AR = Language.ARABIC;

    static LexiconIndex index(List<Authority> records) {
        return new LexiconIndex(records, Map.of());
    }

    static Form form(String text, Use use) {
        boolean arabic = text.codePoints().anyMatch(letter -> letter >= 0x600 && letter <= 0x6FF);
        return new Form(arabic ? AR : EN, text, use);
    }

    static Authority record(Kind kind, Form... forms) {
        return new Authority(
                UUID.randomUUID(),
                Particulars.of(kind, List.of(forms)),
                State.ACCEPTED,
                UUID.randomUUID(),
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                null,
                1);
    }

    static Authority person(String... right) {
        List<Form> forms = new ArrayList<>();
        for (String text : right) {
            forms.add(form(text, Use.ALLOWED));
        }
        return record(Kind.PERSON, forms.toArray(Form[]::new));
    }

    static List<String> found(LexiconIndex index, Language language, String text) {
        return index.mentions(language, text).stream()
                .map(mention -> {
                    assertThat(text.substring(mention.start(), mention.end())).isEqualTo(mention.text());
                    return mention.text() + "=" + mention.form() + " "
                            + mention.use().key();
                })
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "al-Fayyad, al-Fayad",
        "al-Fayyad, Fayyad",
        "al-Fayyad, Al Fayyadh",
        "al-Fayyad, AlFayad",
        "al-Fayyad, el-Fayyad",
        "al-Fayyad, Alfayyad",
        "al-Fayyad, الفياض",
        "al-Fayyad, الفيّاض",
        "Mosul, al-Mosul",
        "Mosul, al-Musol",
        "Mosul, الموصل",
        "Haidar, Haydar",
        "Haidar, Haider",
        "Haidar, حيدر",
        "Daesh, Deash",
        "Daesh, داعش",
        "Adel Abdalmehdi, Adil Abdul-Mahdi",
        "Adel Abdul Mahdi, عادل عبد المهدي",
        "Abd al-Rahman, Abdurrahman",
        "Abdul Rahman, عبد الرحمن",
        "Faleh, Falah",
        "Kamal, Kamel",
        "Salah, Saleh",
        "Muammar Gaddafi, معمر القذافي",
        "Qaddafi, Gaddafi",
        "al-Kadhimi, الكاظمي",
        "al-Kadhimi, al-Kazimi",
        "Yousef, يوسف",
        "Falluja, Fallujah",
        "Fallujah, الفلوجة",
        "Haitham, هيثم",
        "Sana'a, Sanaa",
        "Sanaa, صنعاء",
        "ash-Shami, al-Shami",
        "Omar, عمر",
        "Walid, وليد",
        "Jamal, Gamal",
        "Jamal, جمال",
        "Mohammed, محمد",
        "Faleh al-Fayyad, al-Fayad"
    })
    void spellingsMeetBothWays(String one, String other) {
        LexiconIndex first = index(List.of(person(one)));
        LexiconIndex second = index(List.of(person(other)));
        assertThat(first.candidates(EN, other)).as(other).hasSize(1);
        assertThat(second.candidates(EN, one)).as(one).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "Hassan, Hussein",
        "Mosul, Basra",
        "Fayyad, Fahmi",
        "Omar, Amr Hadi",
        "Karim, Kirkuk",
        "حسن, حسين",
        "Haidar, Hadi",
        "Baghdad, Belgrade"
    })
    void otherNamesDoNotMeet(String one, String other) {
        assertThat(index(List.of(person(one))).candidates(EN, other))
                .allMatch(candidate -> candidate.score() < 75 && !candidate.certain());
    }

    @Test
    void twoPeopleAreSuggestedAndNeverCertain() {
        for (String[] pair : new String[][] {{"Faleh", "Falah"}, {"Kamal", "Kamel"}, {"Salah", "Saleh"}}) {
            Authority one = person(pair[0] + " al-Nuri");
            Authority other = person(pair[1] + " al-Nuri");
            LexiconIndex index = index(List.of(one, other));
            List<Candidate> found = index.candidates(EN, pair[0] + " Al Nuri");
            assertThat(found).extracting(Candidate::nameId).containsExactly(one.id(), other.id());
            assertThat(found).extracting(Candidate::certain).containsExactly(true, false);
            assertThat(index(List.of(other)).candidates(EN, pair[0] + " al-Nuri"))
                    .extracting(Candidate::certain)
                    .containsExactly(false);
        }
    }

    @Test
    void oneSpellingOfTwoPeopleIsCertainForNeither() {
        LexiconIndex index = index(List.of(person("al-Nuri"), person("al-Nuri")));
        assertThat(index.candidates(EN, "Al-Nuri")).hasSize(2).noneMatch(Candidate::certain);
    }

    @Test
    void wrongFormIsCertainAndAnsweredWithTheRightOneNearestToIt() {
        Authority record = record(
                Kind.PERSON,
                form("Karim al-Durrani", Use.PREFERRED),
                form("al-Durrani", Use.ALLOWED),
                form("al-Durani", Use.WRONG),
                form("كريم الدرّاني", Use.PREFERRED));
        LexiconIndex index = index(List.of(record));
        assertThat(index.candidates(EN, "Al Durani"))
                .containsExactly(new Candidate(record.id(), "al-Durrani", 100, true));
        assertThat(index.candidates(AR, "Mr. Kareem Durrani").get(0).form()).isEqualTo("كريم الدرّاني");
        assertThat(index.candidates(EN, "")).isEmpty();
        assertThat(index.candidates(EN, "، -")).isEmpty();
    }

    @Test
    void cliticsStayOutsideOfMentions() {
        LexiconIndex index = index(List.of(
                record(Kind.PERSON, form("الدرّاني", Use.PREFERRED)),
                record(Kind.PLACE, form("لبنان", Use.PREFERRED)),
                record(Kind.PERSON, form("وليد", Use.PREFERRED)),
                record(Kind.TERM, form("وزير", Use.PREFERRED)),
                record(Kind.TERM, form("حشد شعبي", Use.PREFERRED))));
        assertThat(found(index, AR, "والدراني")).containsExactly("الدراني=الدرّاني preferred");
        assertThat(found(index, AR, "وَبِالدُّراني")).containsExactly("الدُّراني=الدرّاني preferred");
        assertThat(found(index, AR, "للبنان وفي لبنان ولبنان"))
                .containsExactly("لبنان=لبنان preferred", "لبنان=لبنان preferred", "لبنان=لبنان preferred");
        assertThat(found(index, AR, "حضر وليد")).containsExactly("وليد=وليد preferred");
        assertThat(found(index, AR, "للوزير")).containsExactly("لوزير=وزير preferred");
        assertThat(found(index, AR, "فللوزير ووزيرها والوزيران"))
                .containsExactly("لوزير=وزير preferred", "وزيرها=وزير preferred", "الوزيران=وزير preferred");
        assertThat(found(index, AR, "قوات الحشد الشعبي")).containsExactly("الحشد الشعبي=حشد شعبي preferred");
        assertThat(found(index, AR, "الوزارة والموازير والشعبي حشد")).isEmpty();
        LexiconIndex brief = index(List.of(
                record(Kind.PLACE, form("تل نورس", Use.PREFERRED)), record(Kind.PERSON, form("كم", Use.PREFERRED))));
        assertThat(found(brief, AR, "بين أوسكارنا وتل نورس")).containsExactly("تل نورس=تل نورس preferred");
        assertThat(found(brief, AR, "فكم من تل")).isEmpty();
    }

    @Test
    void englishMentionsKeepToWordsAndCapitals() {
        LexiconIndex index = index(List.of(
                record(Kind.PERSON, form("al-Durrani", Use.PREFERRED), form("Durrani", Use.WRONG)),
                record(Kind.PERSON, form("Rice", Use.PREFERRED)),
                record(Kind.ORGANISATION, form("US", Use.PREFERRED)),
                record(Kind.TERM, form("active case", Use.PREFERRED), form("live case", Use.FORBIDDEN)),
                record(Kind.TERM, form("case", Use.PREFERRED))));
        assertThat(found(index, EN, "Al-Durrani's aide saw al-Durrani."))
                .containsExactly("Al-Durrani=al-Durrani preferred", "al-Durrani=al-Durrani preferred");
        assertThat(found(index, EN, "Then Durrani left.")).containsExactly("Durrani=Durrani wrong");
        assertThat(found(index, EN, "Rice ate rice with us in the US."))
                .containsExactly("Rice=Rice preferred", "US=US preferred");
        assertThat(found(index, EN, "Active cases, a live case, one case."))
                .containsExactly(
                        "Active cases=active case preferred", "live case=live case forbidden", "case=case preferred");
        assertThat(found(index, EN, "Cased, casing, suitcase.")).isEmpty();
        LexiconIndex plain = index(List.of(person("Durrani")));
        assertThat(found(plain, EN, "They met al-Durrani and Al Durrani."))
                .as("another spelling")
                .isEmpty();
    }

    @Test
    void whatStandsThereLetterByLetterIsMeant() {
        LexiconIndex index =
                index(List.of(record(Kind.PERSON, form("الأسعد", Use.PREFERRED), form("الاسعد", Use.WRONG))));
        assertThat(found(index, AR, "الأسعد والاسعد"))
                .containsExactly("الأسعد=الأسعد preferred", "الاسعد=الاسعد wrong");
        assertThat(index.mentions(AR, "الإسعد").get(0).exact()).isFalse();
    }

    @Test
    void recordsThatShareASpellingAreAllAnswered() {
        LexiconIndex index = index(List.of(person("al-Nuri"), person("al-Nuri")));
        assertThat(index.mentions(EN, "They met al-Nuri.")).hasSize(2);
    }

    @Test
    void titleIsTheOneHeldThen() {
        List<Title> titles = List.of(
                new Title(EN, "Adviser", LocalDate.of(2011, 1, 1), LocalDate.of(2018, 6, 30)),
                new Title(EN, "Minister", LocalDate.of(2018, 7, 1), null),
                new Title(AR, "وزير", LocalDate.of(2018, 7, 1), null));
        Particulars who =
                new Particulars(Kind.PERSON, List.of(form("Rami", Use.PREFERRED)), titles, List.of(), "", "", "");
        assertThat(who.title(EN, LocalDate.of(2017, 1, 5))).contains("Adviser");
        assertThat(who.title(EN, LocalDate.of(2018, 6, 30))).contains("Adviser");
        assertThat(who.title(EN, LocalDate.of(2018, 7, 1))).contains("Minister");
        assertThat(who.title(EN, LocalDate.of(2010, 12, 31))).isEmpty();
        assertThat(who.title(EN, null)).contains("Minister");
        assertThat(who.title(AR, LocalDate.of(2017, 1, 5))).isEmpty();
    }
}
