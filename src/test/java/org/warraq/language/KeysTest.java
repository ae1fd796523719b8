package org.warraq.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeysTest {

    @Test
    void exactKeyForgetsOnlyWhatNobodySees() {
        assertThat(Keys.exact(" The\u00a0 news\u200b\u200f\n item\ufeff ")).isEqualTo("The news item");
        assertThat(Keys.exact("e\u0301")).isEqualTo("é");
        assertThat(Keys.exact("News")).isNotEqualTo(Keys.exact("news"));
    }

    @Test
    void fuzzyKeyForgetsVariantsOfSpelling() {
        assertThat(Keys.fuzzy("الـقـاهِرَة")).isEqualTo(Keys.fuzzy("القاهره"));
        assertThat(Keys.fuzzy("إلى أنقرة")).isEqualTo(Keys.fuzzy("الي انقره"));
        assertThat(Keys.fuzzy("١٢ آذار")).isEqualTo("12 اذار");
        assertThat(Keys.fuzzy("News")).isEqualTo("news");
        assertThat(Keys.fuzzy("كتاب")).isNotEqualTo(Keys.fuzzy("كتب"));
    }

    @Test
    void digitsOfEveryScriptFoldInPlace() {
        assertThat(Digits.fold("٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹ 07 x")).isEqualTo("0123456789 0123456789 07 x");
        assertThat(Digits.value('٪')).isEqualTo(-1);
    }
}
