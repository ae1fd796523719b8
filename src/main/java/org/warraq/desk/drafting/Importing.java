package org.warraq.desk.drafting;

import java.nio.charset.Charset;
import java.time.LocalDate;
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
import org.warraq.report.ImportFinding;
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

    private final Rounds rounds;
    private final Reports reports;
    private final MessageSource messages;

    Importing(Rounds rounds, Reports reports, MessageSource messages) {
        this.rounds = rounds;
        this.reports = reports;
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

    /** What a text would become. */
    public record Preview(Content content, List<Finding> findings) {}

    /** Takes a text apart and makes nothing of it yet. */
    public Preview preview(String text, Language language, Locale locale) {
        Reading reading = ReportReader.read(text, language, LocalDate.now(java.time.ZoneOffset.UTC));
        return new Preview(reading.content(), findings(reading, reading.content(), locale));
    }

    /** @param declared the {@code Content-Type} the bytes came with */
    public Imported read(Person me, byte[] bytes, @Nullable String declared, Language language, Locale locale) {
        MediaType type = type(declared);
        Charset charset = type.getCharset();
        String text = ReportReader.decode(bytes, charset == null ? null : charset.name());
        Reading reading = ReportReader.read(text, language, LocalDate.now(java.time.ZoneOffset.UTC));
        Content content = Contents.accept(reading.content(), id -> true);
        List<Finding> findings = findings(reading, content, locale);
        List<Language> targets = reports.newsroomLanguages().stream()
                .filter(other -> !other.equals(language))
                .toList();
        Report report = rounds.start(
                me,
                new NewReport(language, targets, Urgency.ROUTINE, null, content),
                new Rounds.Import(new Original(type.toString(), bytes), kept(reading, content)));
        return new Imported(report, findings);
    }

    // The charset is read with it: an unknown one is refused as such, not as an unknown type.
    private static MediaType type(@Nullable String declared) {
        try {
            MediaType type = MediaType.parseMediaType(declared == null ? "" : declared);
            if (type.isCompatibleWith(MediaType.TEXT_PLAIN) && type.isConcrete()) {
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
    String kept(Reading reading, Content content) {
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
