package org.warraq.desk.memory;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.warraq.language.Language;
import org.warraq.memory.Match;
import org.warraq.memory.Memory;
import org.warraq.memory.Passage;
import org.warraq.memory.Query;
import org.warraq.people.Permissions;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.people.Refusal.FieldError;
import org.warraq.people.Verb;

/** Searching, for everybody with a role: what the memory holds was released. */
@Component
class MemorySearch {

    /** The longest text that is searched for: a paragraph has no more. */
    static final int LONGEST = 20_000;

    private static final int LONGEST_PHRASE = 500;
    private static final int LEAST = 30;

    private final Memory memory;

    MemorySearch(Memory memory) {
        this.memory = memory;
    }

    /** @throws Refusal 403 without a role, 422 */
    List<Match> matches(Person me, Language from, Language to, String text, int min, int limit) {
        require(me, from, to, text, LONGEST);
        if (min < LEAST || min > 100) {
            throw Refusal.invalid(List.of(new FieldError("min", "memory-min", LEAST, 100)));
        }
        return memory.matches(Query.of(from, to, text, min, limit));
    }

    /** @throws Refusal 403 without a role, 422 */
    List<Passage> concordance(Person me, Language from, Language to, String text, int limit) {
        require(me, from, to, text, LONGEST_PHRASE);
        return memory.concordance(from, to, text, limit);
    }

    private static void require(Person me, Language from, Language to, String text, int longest) {
        Permissions.require(me, Verb.SEARCH_MEMORY);
        List<FieldError> wrong = new ArrayList<>();
        if (from.equals(to)) {
            wrong.add(new FieldError("to", "memory-same-language"));
        }
        if (text.isBlank()) {
            wrong.add(new FieldError("text", "required"));
        } else if (text.length() > longest) {
            wrong.add(new FieldError("text", "too-long", longest));
        } else if (text.indexOf('\0') >= 0) {
            wrong.add(new FieldError("text", "not-allowed"));
        }
        if (!wrong.isEmpty()) {
            throw Refusal.invalid(wrong);
        }
    }
}
