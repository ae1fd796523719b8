package org.warraq.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeyedEnumsTest {

    enum Ink implements Keyed {
        BLACK,
        IRON_GALL,
        /** With a key that its name does not give. */
        VERMILION {
            @Override
            public String key() {
                return "red";
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aKeyLeadsBackToItsValue(Ink ink) {
        assertThat(KeyedEnums.find(Ink.class, ink.key())).contains(ink);
        assertThat(KeyedEnums.of(Ink.class, ink.key())).isEqualTo(ink);
    }

    @Test
    void aKeyIsTheNameInLowerCaseWithHyphens() {
        assertThat(Ink.IRON_GALL.key()).isEqualTo("iron-gall");
    }

    @Test
    void whatIsNoKeyFindsNothing() {
        assertThat(KeyedEnums.find(Ink.class, null)).isEmpty();
        assertThat(KeyedEnums.find(Ink.class, "vermilion")).isEmpty();
        assertThat(KeyedEnums.find(Ink.class, "IRON-GALL")).isEmpty();
        assertThatThrownBy(() -> KeyedEnums.of(Ink.class, "iron_gall")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void capitalsAreReadWhereAKeyIsRequired() {
        assertThat(KeyedEnums.of(Ink.class, "Iron-Gall")).isEqualTo(Ink.IRON_GALL);
    }
}
