package org.warraq.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.warraq.desk.MarkFields.Place;
import org.warraq.desk.MarkFields.Typed;
import org.warraq.language.Language;
import org.warraq.people.Refusal;
import org.warraq.workflow.ReasonCode;

/** Marks as forms send them. */
class MarkFieldsTest {

    private static final Language AR = Language.of("ar");

    private static MarkFields parse(String... pairs) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i], pairs[i + 1]);
        }
        return MarkFields.parse(fields);
    }

    @Test
    void aPlaceIsMeantByItsTickItsCodeOrItsWordsAlone() {
        MarkFields fields = parse(
                "mark.ar.p1",
                "on",
                "mark-code.ar.p2",
                "names",
                "mark-words.en.dateline.place",
                "Which?",
                "kind",
                "style");
        assertThat(fields.typed())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        new Place(AR, "p1"), Typed.NOTHING,
                        new Place(AR, "p2"), new Typed(ReasonCode.NAMES, ""),
                        new Place(Language.of("en"), "dateline.place"), new Typed(null, "Which?")));
    }

    @Test
    void emptyFieldsMarkNothing() {
        assertThat(parse("mark-code.ar.p2", "", "mark-words.ar.p2", " \n").typed())
                .isEmpty();
    }

    @Test
    void aSegmentIsNamedAsOne() {
        Place place =
                parse("mark.ar.segment.7", "on").typed().keySet().iterator().next();
        assertThat(place.segmentId()).isEqualTo("7");
        assertThat(new Place(AR, "p1").segmentId()).isNull();
    }

    @Test
    void namesWithoutALanguageOrAPlaceAreRefused() {
        for (String name : new String[] {"mark.ar", "mark.nowhere-at-all.p1", "mark-words..p1"}) {
            assertThatThrownBy(() -> parse(name, "on")).as(name).isInstanceOf(Refusal.class);
            assertThat(MarkFields.readable(() -> MarkFields.parse(Map.of(name, "on"))))
                    .isEqualTo(MarkFields.NONE);
        }
    }

    @Test
    void theWholeIsForWhatItsPlacesAreFor() {
        assertThat(parse("mark.ar.p1", "on").whole()).isEqualTo(Typed.NOTHING);
        assertThat(parse("mark-code.ar.p1", "names", "mark-code.ar.p2", "names").whole())
                .isEqualTo(new Typed(ReasonCode.NAMES, ""));
        assertThat(parse("mark-code.ar.p1", "names", "mark-words.ar.p2", "Too long.")
                        .whole())
                .isEqualTo(new Typed(null, "Too long."));
        assertThat(parse("mark-words.ar.p1", "Too long.", "mark-words.ar.p2", "Whose?")
                        .whole())
                .isEqualTo(new Typed(null, "Too long."));
        assertThat(parse("mark-code.ar.p1", "names", "mark-code.ar.p2", "style").whole())
                .isEqualTo(new Typed(ReasonCode.NAMES, ""));
    }
}
