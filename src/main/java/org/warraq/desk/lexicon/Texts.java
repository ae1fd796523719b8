package org.warraq.desk.lexicon;

import org.jspecify.annotations.Nullable;

/** Short texts as people type them. */
final class Texts {

    private Texts() {}

    static String stripped(@Nullable String text) {
        return text == null ? "" : text.replace("\r\n", "\n").strip();
    }
}
