package org.warraq.report.importing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Language;
import org.warraq.report.Reading;

/** Makes a report of paragraphs. Each recogniser takes its part; what nobody takes is the body. */
public final class Anatomy {

    /**
     * The order matters: what stands before a dateline is headline, a group of background runs to the byline, and who
     * took part stands in what is left. */
    private static final List<Recogniser> RECOGNISERS = List.of(
            new DatelineRecogniser(),
            new OpeningBylineRecogniser(),
            new HeadlineRecogniser(),
            new ClosingBylineRecogniser(),
            new BackgroundRecogniser(),
            new ParticipantsRecogniser());

    private Anatomy() {}

    /** @param received the day the text came, where it is known */
    public static Reading of(Lines lines, Language language, @Nullable LocalDate received) {
        Manuscript manuscript = new Manuscript(lines.passages(), language, received);
        if (lines.joined() > 0) {
            manuscript.report("lines-joined", lines.joined());
        }
        return read(manuscript);
    }

    /** Reads paragraphs that are known to be whole. */
    public static Reading of(List<ImportParagraph> passages, Language language, @Nullable LocalDate received) {
        return read(new Manuscript(passages, language, received));
    }

    private static Reading read(Manuscript manuscript) {
        RECOGNISERS.forEach(recogniser -> recogniser.recognise(manuscript));
        return manuscript.reading();
    }
}
