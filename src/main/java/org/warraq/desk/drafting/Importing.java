package org.warraq.desk.drafting;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.warraq.journal.CanonicalJson;
import org.warraq.language.Language;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.report.Content;
import org.warraq.report.Contents;
import org.warraq.report.Format;
import org.warraq.report.ImportFinding;
import org.warraq.report.Originals;
import org.warraq.report.Originals.Original;
import org.warraq.report.Reading;
import org.warraq.report.Report;
import org.warraq.report.ReportReader;
import org.warraq.report.Reports;
import org.warraq.report.Reports.NewReport;
import org.warraq.report.Urgency;
import org.warraq.workflow.Rounds;

/** Makes a report of what somebody sends, and says what could not be placed. */
@Component
public class Importing {

    private static final String TEXT = "text/plain;charset=UTF-8";
    private static final String UNKNOWN = MediaType.APPLICATION_OCTET_STREAM_VALUE;

    private final Rounds rounds;
    private final Reports reports;
    private final Originals originals;
    private final MessageSource messages;

    Importing(Rounds rounds, Reports reports, Originals originals, MessageSource messages) {
        this.rounds = rounds;
        this.reports = reports;
        this.originals = originals;
        this.messages = messages;
    }

    /**
     * What the reader could not place, for people.
     *
     * @param start where in the paragraph, in UTF-16 units
     */
    public record Finding(String code, @Nullable String paragraphId, int start, int end, String message) {}

    /** A report that was made, and what to look at in it. */
    public record Imported(Report report, List<Finding> findings) {}

    /**
     * What a text or file would become, and what is kept with it.
     *
     * @param findings their paragraphs are those of {@code content}
     */
    public record Preview(Content content, List<Finding> findings, Rounds.Import kept) {}

    /** Takes a text apart and makes nothing of it yet. */
    public Preview preview(String text, Language language, Locale locale) {
        return preview(
                new Original(TEXT, text.getBytes(StandardCharsets.UTF_8)),
                ReportReader.read(text, language, LocalDate.now(ZoneOffset.UTC)),
                locale);
    }

    /** The same with a file. */
    public Preview preview(byte[] bytes, MediaType type, Language language, Locale locale) {
        return preview(new Original(type.toString(), bytes), reading(bytes, type, language), locale);
    }

    private Preview preview(Original original, Reading whole, Locale locale) {
        Reading read = withoutNote(whole);
        Content content = Contents.accept(read.content(), id -> true);
        Reading reading = knownAgain(read, original.bytes(), content);
        return new Preview(
                content, findings(reading, content, locale), new Rounds.Import(original, kept(reading, content)));
    }

    /** @param declared the {@code Content-Type} the bytes came with */
    public Imported read(Person me, byte[] bytes, @Nullable String declared, Language language, Locale locale) {
        MediaType type = type(declared, "");
        Preview preview = preview(bytes, type, language, locale);
        List<Language> targets = reports.newsroomLanguages().stream()
                .filter(other -> !other.equals(language))
                .toList();
        Report report = rounds.start(
                me, new NewReport(language, targets, Urgency.ROUTINE, null, preview.content()), preview.kept());
        return new Imported(report, preview.findings());
    }

    private static Reading reading(byte[] bytes, MediaType type, Language language) {
        Format format =
                ReportReader.format(bytes, Format.ofMediaType(type.toString()).orElse(null));
        return ReportReader.read(bytes, format, type.getParameter("charset"), language, LocalDate.now(ZoneOffset.UTC));
    }

    // A file that a correction was saved in: nobody was told anything of the report that is made of it.
    private static Reading withoutNote(Reading reading) {
        String note = reading.content().publicNote();
        if (note == null) {
            return reading;
        }
        List<ImportFinding> findings = new ArrayList<>(reading.findings());
        findings.add(new ImportFinding("public-note-left-out", null, 0, 0, List.of(note)));
        return new Reading(reading.content().withPublicNote(null), findings);
    }

    /** The same wire imported twice is said, not refused: there may be a reason. */
    private Reading knownAgain(Reading reading, byte[] bytes, Content content) {
        return originals
                .earlier(bytes, content)
                .map(earlier -> {
                    List<ImportFinding> findings = new ArrayList<>();
                    findings.add(new ImportFinding(
                            "imported-before",
                            null,
                            0,
                            0,
                            List.of(earlier.headline(), "/reports/" + earlier.report())));
                    findings.addAll(reading.findings());
                    return new Reading(reading.content(), findings);
                })
                .orElse(reading);
    }

    /**
     * What a file is said to be; a type that says nothing is told from the file's name, and left to the bytes after that.
     *
     * @throws Refusal 415 a type that is not read
     */
    static MediaType type(@Nullable String declared, String name) {
        // The charset is read with it: an unknown one is refused as such, not as an unknown type.
        try {
            MediaType type = MediaType.parseMediaType(declared == null || declared.isBlank() ? UNKNOWN : declared);
            if (type.isConcrete() && Format.ofMediaType(type.toString()).isPresent()) {
                return type;
            }
            if (!name.isEmpty() && Format.ofName(name).isPresent()) {
                return MediaType.parseMediaType(Format.ofName(name).get().mediaType());
            }
            if (type.equalsTypeAndSubtype(MediaType.APPLICATION_OCTET_STREAM)) {
                return type;
            }
        } catch (InvalidMediaTypeException none) {
            // refused below, like any other type that is not read
        }
        throw Refusal.of(Refusal.Kind.UNREADABLE_TYPE, "unreadable-type");
    }

    private List<Finding> findings(Reading reading, Content content, Locale locale) {
        List<Finding> findings = new ArrayList<>();
        for (ImportFinding finding : reading.findings()) {
            String said =
                    messages.getMessage(finding.message(), finding.arguments().toArray(), locale);
            findings.add(
                    new Finding(finding.code(), finding.paragraphId(content), finding.start(), finding.end(), said));
        }
        return findings;
    }

    /** What the reader could not place, as it is kept with the original. */
    private static String kept(Reading reading, Content content) {
        return CanonicalJson.of(reading.findings().stream()
                .map(finding -> new Kept(
                        finding.code(),
                        content.paragraphs().findAny().isEmpty() ? null : finding.paragraphId(content),
                        finding.start(),
                        finding.end(),
                        finding.arguments()))
                .toList());
    }

    /** A finding as it is kept with the original: its sentence is made when somebody reads it. */
    private record Kept(String code, @Nullable String paragraph, int start, int end, List<Object> arguments) {}
}
