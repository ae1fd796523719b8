package org.warraq.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.warraq.language.Language;
import org.warraq.people.Refusal;
import org.warraq.report.Report;
import org.warraq.translation.xliff.ImportPlan;
import org.warraq.translation.xliff.XliffDocument;
import org.warraq.translation.xliff.XliffMatches;
import org.warraq.translation.xliff.XliffNotes;
import org.warraq.translation.xliff.XliffReader;
import org.warraq.translation.xliff.XliffSentences;
import org.warraq.translation.xliff.XliffTerms;
import org.warraq.translation.xliff.XliffWriter;
import org.warraq.translation.xliff.standard.ProblemPlace;
import org.warraq.translation.xliff.standard.UnreadableFile;
import org.warraq.translation.xliff.standard.XliffStandard;

/** XLIFF 2.1, the form in which outside tools take translations and give them back. */
@Component
public class Xliff {

    private final MessageSource messages;

    private final XliffTerms terms;
    private final XliffMatches matches;

    Xliff(MessageSource messages, XliffTerms terms, XliffMatches matches) {
        this.messages = messages;
        this.terms = terms;
        this.matches = matches;
    }

    /**
     * What is against the standard, its modules included.
     *
     * @param line from 1
     * @param column in characters, from 1
     * @param message in the reader's language
     */
    public record Problem(int line, int column, String message) {}

    /** @return nothing where the file would be read whole; else the first hundred places, in the order of the file */
    public List<Problem> problems(byte[] file, Locale locale) {
        return XliffStandard.problems(file).stream()
                .map(place -> new Problem(place.line(), place.column(), said(place, locale)))
                .toList();
    }

    /**
     * A translation as a file.
     *
     * @param sourceVersion the version of the source that the segments follow
     * @param notes questions and comments; those that are settled stay here
     * @param returns why it came back
     */
    public String write(
            Report report,
            Language language,
            int sourceVersion,
            List<Segment> segments,
            List<Note> notes,
            List<String> returns) {
        return XliffWriter.write(new XliffDocument(
                report.id().toString(),
                report.slug(),
                side(report.sourceLanguage()),
                side(language),
                sourceVersion,
                XliffSentences.units(
                        segments,
                        notes,
                        text -> terms.of(report.sourceLanguage(), text, language),
                        matches.of(report.id(), report.sourceLanguage(), segments, language)),
                returns.stream()
                        .map(note -> new XliffDocument.Note(note, XliffNotes.RETURN))
                        .toList()));
    }

    private static XliffDocument.Side side(Language language) {
        return new XliffDocument.Side(language.tag(), language.dir());
    }

    /**
     * Finds out what a file changes; nothing is saved.
     *
     * @param segments the translation as it stands
     * @param notes everything noted in it so far
     * @param reviewing whether whoever brings it may say that something is reviewed
     * @throws Refusal 413 too large, 422 unreadable, or of another report or other languages
     */
    public XliffChanges read(
            byte[] file,
            Report report,
            Language language,
            List<Segment> segments,
            List<Note> notes,
            boolean reviewing,
            Locale locale) {
        XliffReader.Read read = read(file);
        requireLanguages(read, report.sourceLanguage(), language);
        List<XliffReader.Unit> units = ofReport(read.units(), report.id());
        ImportPlan plan = ImportPlan.of(
                XliffSentences.units(segments, List.of(), text -> List.of(), Map.of()), units, language, reviewing);
        if (plan.changes().isEmpty() && plan.unchanged() == 0 && plan.clashes().isEmpty()) {
            throw Refusal.invalid("xliff-foreign");
        }
        XliffNotes said = new XliffNotes(notes);
        List<XliffChanges.Problem> problems = new ArrayList<>(problems(read, units, plan, locale));
        said.take(plan.remarks(), read.notes()).forEach(no -> problems.add(said(no, locale)));
        return new XliffChanges(
                plan.changes().stream().map(XliffSentences::change).toList(),
                plan.unchanged(),
                plan.realigned(),
                plan.clashes().stream().map(XliffSentences::conflict).toList(),
                problems,
                said.taken());
    }

    private static XliffReader.Read read(byte[] file) {
        try {
            return XliffReader.read(file);
        } catch (UnreadableFile broken) {
            ProblemPlace place = broken.place();
            List<Object> arguments = new ArrayList<>(List.of(place.line(), place.column()));
            arguments.addAll(place.arguments());
            throw Refusal.of(
                    broken.isTooMuch() ? Refusal.Kind.TOO_LARGE : Refusal.Kind.INVALID,
                    "xliff-" + place.key(),
                    arguments.toArray());
        }
    }

    private static void requireLanguages(XliffReader.Read read, Language source, Language target) {
        if (read.target() == null) {
            throw Refusal.invalid("xliff-no-translation");
        }
        if (!isOf(read.source(), source) || !isOf(read.target(), target)) {
            throw Refusal.invalid(
                    "xliff-other-languages",
                    Objects.requireNonNullElse(read.source(), ""),
                    read.target(),
                    source,
                    target);
        }
    }

    // A tool may have named a country as well.
    private static boolean isOf(@Nullable String tag, Language language) {
        return tag != null && Locale.forLanguageTag(tag).getLanguage().equals(language.tag());
    }

    // Where a tool has dropped whose it was, the sentences tell.
    private static List<XliffReader.Unit> ofReport(List<XliffReader.Unit> units, UUID report) {
        List<XliffReader.Unit> ours = units.stream()
                .filter(unit -> report.toString().equals(unit.report()))
                .toList();
        if (!ours.isEmpty()) {
            return ours;
        }
        List<XliffReader.Unit> anybodys =
                units.stream().filter(unit -> unit.report() == null).toList();
        if (anybodys.isEmpty() && !units.isEmpty()) {
            throw Refusal.invalid("xliff-other-report");
        }
        return anybodys;
    }

    private List<XliffChanges.Problem> problems(
            XliffReader.Read read, List<XliffReader.Unit> units, ImportPlan plan, Locale locale) {
        Stream<XliffChanges.Problem> lost = plan.lost().stream()
                .map(one -> new XliffChanges.Problem(
                        one.line(), one.part(), one.source(), one.target(), said("sentence-gone", locale)));
        Stream<XliffChanges.Problem> codes = units.stream()
                .filter(XliffReader.Unit::coded)
                .map(unit ->
                        new XliffChanges.Problem(unit.line(), unit.part(), null, null, said("codes-dropped", locale)));
        Stream<XliffChanges.Problem> order = units.stream()
                .filter(XliffReader.Unit::reordered)
                .map(unit ->
                        new XliffChanges.Problem(unit.line(), unit.part(), null, null, said("order-taken", locale)));
        Stream<XliffChanges.Problem> standard = read.places().stream()
                .map(place -> new XliffChanges.Problem(place.line(), null, null, null, said(place, locale)));
        return Stream.of(lost, codes, order, standard).flatMap(all -> all).toList();
    }

    /** What is said of a translation that cannot be stored. */
    public XliffChanges.Problem notKeepable(XliffChanges.Change change, Locale locale) {
        return new XliffChanges.Problem(
                change.line(), change.paragraphId(), null, change.target(), said("not-keepable", locale));
    }

    private XliffChanges.Problem said(XliffNotes.No no, Locale locale) {
        String message = messages.getMessage("xliff." + no.key(), no.arguments().toArray(), locale);
        return new XliffChanges.Problem(no.line(), no.part(), null, null, message);
    }

    private String said(ProblemPlace place, Locale locale) {
        return messages.getMessage("xliff." + place.key(), place.arguments().toArray(), locale);
    }

    private String said(String key, Locale locale) {
        return messages.getMessage("xliff." + key, null, locale);
    }
}
