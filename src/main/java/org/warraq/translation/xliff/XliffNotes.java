package org.warraq.translation.xliff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Keys;
import org.warraq.report.Contents;
import org.warraq.translation.Note;
import org.warraq.translation.Notes;
import org.warraq.translation.XliffChanges;

/** What a file says for people to read and is not said here yet. What went out with it, or came in with it before, is known. */
public final class XliffNotes {

    /** Why something came back: it went out with the file as a whole. */
    public static final String RETURN = "return";

    private static final Pattern UNWRITABLE = Pattern.compile("[\\p{Cc}\\uFFFE\\uFFFF&&[^\\t\\n\\r]]");

    private final Set<Said> known = new HashSet<>();
    private final List<XliffChanges.Remark> taken = new ArrayList<>();
    private final int room;

    /** @param part see {@link Note#paragraphId} */
    private record Said(String part, String words) {}

    /** What was not taken, and why. */
    public record No(int line, @Nullable String part, String key, List<Object> arguments) {}

    /** @param notes everything noted so far, settled or not */
    public XliffNotes(List<Note> notes) {
        this.room = Notes.NOTES_LIMIT - notes.size();
        for (Note note : notes) {
            for (Note.Message message : note.messages()) {
                known.add(said(note.paragraphId(), message.text()));
                known.add(said(note.paragraphId(), asWritten(message)));
            }
        }
    }

    /** A message as it stands in a file. */
    static String asWritten(Note.Message message) {
        return message.name() + ": " + message.text();
    }

    /**
     * @param loose those that stand with the file as a whole
     * @return what cannot be taken
     */
    public List<No> take(List<ImportPlan.Remark> remarks, List<XliffReader.Note> loose) {
        List<No> refused = new ArrayList<>();
        remarks.forEach(remark -> take(remark, refused));
        loose.stream()
                .filter(note -> !note.category().equals(RETURN) && !note.text().isBlank())
                .forEach(note -> refused.add(nowhere(note.line(), note.text())));
        return refused;
    }

    /** In the order of the file. */
    public List<XliffChanges.Remark> taken() {
        return taken;
    }

    private void take(ImportPlan.Remark remark, List<No> refused) {
        String text = remark.text().replace("\r\n", "\n").strip();
        if (text.isEmpty()) {
            return;
        }
        if (remark.id() == null || remark.part() == null) {
            refused.add(nowhere(remark.line(), text));
        } else if (known.contains(said(remark.part(), text))) {
            return;
        } else if (text.length() > Notes.TEXT_LIMIT) {
            refused.add(new No(remark.line(), remark.part(), "note-long", List.of(Notes.TEXT_LIMIT)));
        } else if (!Contents.isKeepable(text)) {
            refused.add(new No(remark.line(), remark.part(), "note-character", List.of()));
        } else if (taken.size() >= room) {
            refused.add(new No(remark.line(), remark.part(), "notes-many", List.of(Notes.NOTES_LIMIT)));
        } else {
            known.add(said(remark.part(), text));
            taken.add(new XliffChanges.Remark(UUID.fromString(remark.id()), kind(remark.category()), text));
        }
    }

    // Whatever another tool calls it, it is there to be read.
    private static Note.Kind kind(String category) {
        return category.equals(Note.Kind.QUESTION.key()) ? Note.Kind.QUESTION : Note.Kind.COMMENT;
    }

    private static No nowhere(int line, String text) {
        String words = text.strip();
        boolean whole = words.length() <= 200;
        return new No(
                line,
                null,
                "note-nowhere",
                List.of(whole ? words : words.substring(0, words.offsetByCodePoints(0, 100)) + "…"));
    }

    // A file leaves out what XML cannot hold.
    private static Said said(String part, String words) {
        return new Said(part, Keys.exact(UNWRITABLE.matcher(words).replaceAll("")));
    }
}
