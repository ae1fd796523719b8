package org.warraq.report.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.warraq.report.Content;
import org.warraq.report.ImportFinding;
import org.warraq.report.importing.Lines;

/**
 * What a file says.
 *
 * @param lines its paragraphs; empty where {@code content} is known
 * @param content what was exported into it, where we wrote the file ourselves
 * @param notes what stands in the file and is no part of the report
 */
public record Extract(Lines lines, @Nullable Content content, List<ImportFinding> notes) {

    public Extract {
        notes = List.copyOf(notes);
    }

    static Extract of(Lines lines, List<ImportFinding> notes) {
        return new Extract(lines, null, notes);
    }

    static Extract of(Content content) {
        return new Extract(Lines.whole(List.of()), content, List.of());
    }

    static ImportFinding note(String code, Object... arguments) {
        return new ImportFinding(code, null, 0, 0, List.of(arguments));
    }
}
