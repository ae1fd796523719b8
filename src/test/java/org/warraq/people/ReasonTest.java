package org.warraq.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.warraq.people.Refusal.FieldError;

/** What is a reason, and what is none. */
class ReasonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Two envoys share one name.",
                "الفقرة الثالثة ناقصة",
                "one line\nand\tanother",
                "a \u200Fmark of direction",
                "\u2067مبعوث\u2069 in an isolate",
                "an emoji 🗞️ of two halves"
            })
    void whatPeopleTypeIsKeptAsTyped(String words) {
        assertThat(Reason.of(words).words()).isEqualTo(words);
    }

    @Test
    void whiteSpaceAroundItAndTheLineEndsOfFormsAreNoPartOfIt() {
        assertThat(Reason.of(" \r\n first\r\nsecond \n").words()).isEqualTo("first\nsecond");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\r\n\t", "\u200B\u200F", "\u00A0"})
    void nothingToBeSeenIsNoReason(String blank) {
        assertThat(refused(blank)).containsExactly(new FieldError("reason", "reason-required"));
        assertThat(Reason.optional(blank)).isNull();
    }

    @Test
    void aMissingOneIsToldLikeABlankOne() {
        assertThat(refused(null)).containsExactly(new FieldError("reason", "reason-required"));
    }

    @Test
    void itIsBounded() {
        assertThat(Reason.of("ب".repeat(Reason.LIMIT)).words()).hasSize(2_000);
        assertThat(refused("ب".repeat(Reason.LIMIT + 1)))
                .containsExactly(new FieldError("reason", "too-long", Reason.LIMIT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rung\u0007",
                "a\u0000b",
                "es\u001Bc",
                "next\u0085line",
                "half \uD83D",
                "\uDE00 half",
                "\u202Eturned",
                "em\u202Abedded",
                "\u2066 never closed",
                "closed twice\u2069"
            })
    void charactersThatSpoilTheTextAroundThemAreRefused(String words) {
        assertThat(refused(words)).containsExactly(new FieldError("reason", "reason-character"));
        assertThat(catchThrowableOfType(Refusal.class, () -> new Reason(words))).isNotNull();
    }

    @Test
    void itIsToldAtTheFieldItWasTypedIn() {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> Reason.of("marks[2].reason", "\u0001"));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(refusal.at("marks[2].reason")).hasSize(1);
    }

    private static List<FieldError> refused(@Nullable String words) {
        return catchThrowableOfType(Refusal.class, () -> Reason.of(words)).fields();
    }
}
