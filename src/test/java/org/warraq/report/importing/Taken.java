package org.warraq.report.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Language;
import org.warraq.report.Content;
import org.warraq.report.ImportFinding;
import org.warraq.report.Reading;
import org.warraq.report.ReportReader;

/** A text that was read, for tests to look at. */
record Taken(Reading reading) {

    private static final Content.Dateline NO_DATELINE = new Content.Dateline(null, null, null);

    static Taken english(String text) {
        return new Taken(ReportReader.read(text, Language.ENGLISH));
    }

    static Taken arabic(String text) {
        return new Taken(ReportReader.read(text, Language.ARABIC));
    }

    static Taken received(String text, Language language, String day) {
        return new Taken(ReportReader.read(text, language, LocalDate.parse(day)));
    }

    Content content() {
        return reading.content();
    }

    String headline() {
        return content().headline();
    }

    Content.Dateline dateline() {
        Content.Dateline dateline = content().dateline();
        return dateline == null ? NO_DATELINE : dateline;
    }

    /** Place, date and agency, a dash for what is missing. */
    String line() {
        return Stream.of(dateline().place(), dateline().date(), dateline().agency())
                .map(part -> part == null ? "-" : part.toString())
                .toList()
                .toString();
    }

    List<String> body() {
        return texts(content().body());
    }

    /** Each group as its date and the number of its paragraphs. */
    List<String> background() {
        return content().background().stream()
                .map(group -> group.date() + " " + group.paragraphs().size())
                .toList();
    }

    @Nullable
    String byline() {
        return content().byline();
    }

    List<String> codes() {
        return reading.findings().stream().map(ImportFinding::code).toList();
    }

    /** What each finding with this code points at. */
    List<String> marked(String code) {
        List<Content.Paragraph> paragraphs = content().paragraphs().toList();
        return reading.findings().stream()
                .filter(finding -> finding.code().equals(code) && finding.paragraph() != null)
                .map(finding -> paragraphs.get(finding.paragraph()).text().substring(finding.start(), finding.end()))
                .toList();
    }

    /** Every word that stands in a field, in the order of the fields; dates apart, which are no longer words. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        Stream.of(headline(), dateline().place(), dateline().agency()).forEach(field -> add(words, field));
        content().paragraphs().forEach(paragraph -> add(words, paragraph.text()));
        add(words, byline());
        return words;
    }

    static void add(List<String> words, @Nullable String text) {
        if (text != null) {
            words.addAll(Arrays.stream(text.split("[\\s\\p{Z}]+"))
                    .filter(word -> !word.isEmpty())
                    .toList());
        }
    }

    private static List<String> texts(List<Content.Paragraph> paragraphs) {
        return paragraphs.stream().map(Content.Paragraph::text).toList();
    }
}
