package org.warraq.translation.checks;

import java.util.List;
import java.util.UUID;
import org.warraq.language.Language;
import org.warraq.lexicon.Spellings;

/** What the newsroom's authority files know of names and terms in a text. */
public interface AuthorityRecords {

    /** They know nothing. */
    AuthorityRecords NONE = new AuthorityRecords() {
        @Override
        public List<Mention> mentions(Language language, String text) {
            return List.of();
        }

        @Override
        public List<String> allowed(UUID id, Language language) {
            return List.of();
        }
    };

    /**
     * A known name or term.
     *
     * @param id the record's; several records may be mentioned at one place
     * @param term whether it is a term, not a name
     * @param wrong whether it is written as it must not be
     */
    record Mention(UUID id, boolean term, boolean wrong, int start, int end) {}

    /** Left to right. */
    List<Mention> mentions(Language language, String text);

    /** What is known of the names of people and places in a text. */
    default Spellings.Known names(Language language, String text) {
        return Spellings.Known.NOTHING;
    }

    /** How a record may be written, the preferred form first; empty where nothing is laid down. */
    List<String> allowed(UUID id, Language language);
}
