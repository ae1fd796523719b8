package org.warraq.desk.translating;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Language;
import org.warraq.translation.NoteThread;

/**
 * An edition with what is said about it.
 *
 * @param decides whether whoever reads it decides on what is suggested
 * @param takes whether they may take it, too: what stands as it was released is not written
 * @param gone what was said about texts that are gone
 */
record SaidAbout(Language language, boolean decides, boolean takes, List<Passage> passages, List<NoteThread> gone) {

    /** @param pieces its text, the words that something is said about apart */
    record Passage(String id, List<Piece> pieces, List<NoteThread> threads) {}

    /** @param mark the number of the note, from 1; {@code null} where nothing is said about it */
    record Piece(String text, @Nullable Integer mark) {}

    public int open() {
        return (int) passages.stream()
                        .flatMap(passage -> passage.threads().stream())
                        .filter(thread -> thread.note().isOpen())
                        .count()
                + (int) gone.stream().filter(thread -> thread.note().isOpen()).count();
    }
}
