package org.warraq.memory;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.warraq.memory.tmx.TmxBroken;
import org.warraq.memory.tmx.TmxProblem;
import org.warraq.memory.tmx.TmxReader;
import org.warraq.memory.tmx.TmxUnits;

/** Whether a TMX file would be read whole, and if not, why. Nothing is imported. */
@Component
public class TmxProblems {

    /** As many as are told; a file with more is beyond reading anyway. */
    static final int MOST = 200;

    private final MessageSource messages;

    TmxProblems(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * Something that is not read.
     *
     * @param line from 1, as the column; of the unit's first tag where it is about a unit
     * @param message what is wrong, in the reader's language
     */
    public record Problem(int line, int column, String message) {}

    /** Empty where every unit would be taken; at most {@value #MOST}, in the order of the file. Memory use is constant. */
    public List<Problem> of(InputStream in, Locale locale) {
        List<TmxProblem> problems = new ArrayList<>();
        try (TmxReader reader = new TmxReader(in)) {
            TmxUnits units = new TmxUnits(true, problems);
            for (TmxReader.Tu tu = reader.next(); tu != null && problems.size() < MOST; tu = reader.next()) {
                units.unit(tu, reader.sourceLanguage());
            }
        } catch (TmxBroken broken) {
            problems.add(broken.problem());
        }
        return said(problems, locale);
    }

    List<Problem> said(List<TmxProblem> problems, Locale locale) {
        return problems.stream()
                .limit(MOST)
                .map(one -> new Problem(
                        one.line(),
                        one.column(),
                        messages.getMessage("memory.tmx." + one.reason(), new Object[] {one.argument()}, locale)))
                .toList();
    }
}
