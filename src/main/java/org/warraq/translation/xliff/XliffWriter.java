package org.warraq.translation.xliff;

import java.util.List;
import java.util.stream.IntStream;
import org.warraq.translation.xliff.standard.Namespaces;
import org.warraq.translation.xliff.standard.ValueType;

/**
 * Writes a translation as XLIFF 2.1: a unit for each part of the text, a segment for each sentence, and between two what stood
 * between them. What tells on the way back whether somebody was faster stands in the metadata of each unit, which tools keep.
 */
public final class XliffWriter {

    static final String OURS = "urn:warraq:exchange:1";

    /** The authority of our finer states and types. */
    static final String PREFIX = "warraq";

    static final String CATEGORY = "warraq:segment";

    private final XmlStringBuilder xml = new XmlStringBuilder();

    private XliffWriter() {}

    /** @return the file as text; its bytes are UTF-8 */
    public static String write(XliffDocument sheet) {
        return new XliffWriter().document(sheet).toString();
    }

    private XmlStringBuilder document(XliffDocument sheet) {
        xml.start("xliff")
                .with("xmlns", Namespaces.XLIFF)
                .with("xmlns:mtc", Namespaces.MATCHES)
                .with("xmlns:gls", Namespaces.GLOSSARY)
                .with("xmlns:mda", Namespaces.METADATA)
                .with("xmlns:warraq", OURS)
                .with("version", "2.1")
                .with("srcLang", sheet.source().tag())
                .with("trgLang", sheet.target().tag())
                .line()
                .start("file")
                .with("id", "f1")
                .with("original", sheet.original())
                .with("srcDir", sheet.source().direction())
                .with("trgDir", sheet.target().direction())
                .with("xml:space", "preserve")
                .with("warraq:report", sheet.report())
                .with("warraq:sourceVersion", sheet.sourceVersion());
        notes(sheet.notes());
        int number = 0;
        for (XliffDocument.Unit unit : sheet.units()) {
            unit(unit, ++number);
        }
        return xml.line().end().line().end().line();
    }

    private void unit(XliffDocument.Unit unit, int number) {
        xml.line()
                .start("unit")
                .with("id", ValueType.isNmtoken(unit.id()) ? unit.id() : "u" + number)
                .with("name", unit.id());
        if (unit.fixed()) {
            xml.with("canResegment", "no");
        }
        matches(unit.sentences());
        glossary(unit.terms());
        metadata(unit.sentences());
        notes(unit.notes());
        for (int i = 0; i < unit.sentences().size(); i++) {
            segment(unit.sentences().get(i));
            // nothing has to be kept apart from what follows, at the end
            String gap = unit.sentences().get(i).gap();
            if (!gap.isEmpty()) {
                ignorable(gap, !unit.sentences().get(i).target().isEmpty());
            }
        }
        xml.line().end();
    }

    private void segment(XliffDocument.Sentence sentence) {
        xml.line().start("segment").with("id", sentence.id()).with("state", sentence.state());
        if (sentence.finer() != null) {
            xml.with("subState", PREFIX + ":" + sentence.finer());
        }
        xml.start("source").text(sentence.source()).end();
        if (!sentence.target().isEmpty()) {
            xml.start("target").text(sentence.target()).end();
        }
        xml.end();
    }

    private void ignorable(String gap, boolean translated) {
        xml.line().start("ignorable").start("source").text(gap).end();
        if (translated) {
            xml.start("target").text(gap).end();
        }
        xml.end();
    }

    private void metadata(List<XliffDocument.Sentence> sentences) {
        xml.line().start("mda:metadata");
        for (XliffDocument.Sentence sentence : sentences) {
            xml.start("mda:metaGroup").with("category", CATEGORY);
            meta("id", sentence.id());
            meta("row", String.valueOf(sentence.row()));
            meta("source", TextHash.of(sentence.source()));
            meta("target", TextHash.of(sentence.target()));
            if (sentence.stale()) {
                meta("stale", "yes");
            }
            xml.end();
        }
        xml.end();
    }

    private void meta(String type, String value) {
        xml.start("mda:meta").with("type", type).plain(value).end();
    }

    private void matches(List<XliffDocument.Sentence> sentences) {
        if (sentences.stream().allMatch(sentence -> sentence.candidates().isEmpty())) {
            return;
        }
        xml.line().start("mtc:matches");
        for (XliffDocument.Sentence sentence : sentences) {
            for (XliffDocument.Candidate candidate : sentence.candidates()) {
                xml.line()
                        .start("mtc:match")
                        .with("ref", "#" + sentence.id())
                        .with("type", candidate.type())
                        .with("similarity", candidate.score() + ".0")
                        .with("origin", candidate.origin());
                xml.start("source").text(candidate.source()).end();
                xml.start("target").text(candidate.target()).end().end();
            }
        }
        xml.line().end();
    }

    private void glossary(List<XliffDocument.Term> terms) {
        if (terms.isEmpty()) {
            return;
        }
        xml.line().start("gls:glossary");
        for (XliffDocument.Term term : terms) {
            xml.start("gls:glossEntry")
                    .start("gls:term")
                    .with("source", term.origin())
                    .plain(term.term())
                    .end();
            term.translations()
                    .forEach(text -> xml.start("gls:translation").plain(text).end());
            xml.end();
        }
        xml.end();
    }

    private void notes(List<XliffDocument.Note> notes) {
        if (notes.isEmpty()) {
            return;
        }
        xml.line().start("notes");
        IntStream.range(0, notes.size())
                .forEach(i -> xml.start("note")
                        .with("id", "n" + (i + 1))
                        .with("category", notes.get(i).category())
                        .plain(notes.get(i).text())
                        .end());
        xml.end();
    }
}
