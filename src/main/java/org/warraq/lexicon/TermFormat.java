package org.warraq.lexicon;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.warraq.language.Keyed;
import org.warraq.language.KeyedEnums;

/** How terms travel. */
public enum TermFormat implements Keyed {
    /** ISO 30042, dialect TBX-Basic. */
    TBX("application/xml"),
    /** One form a line, see {@code CsvTerms}; term lists of one source and one target a line are read too. */
    CSV("text/csv;charset=UTF-8");

    private final String mediaType;

    TermFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** @throws IllegalArgumentException if there is no such format */
    @JsonCreator
    public static TermFormat of(String key) {
        return KeyedEnums.of(TermFormat.class, key);
    }
}
