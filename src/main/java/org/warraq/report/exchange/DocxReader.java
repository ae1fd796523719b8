package org.warraq.report.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.jspecify.annotations.Nullable;
import org.warraq.people.Refusal;
import org.warraq.report.Content;
import org.warraq.report.ImportFinding;

/**
 * Reads Word documents, strict ones too: the parts of the package are found by their relationships and read as streams, so
 * that a large one takes no more memory than its text.
 */
final class DocxReader {

    private static final List<String> RELATIONSHIPS = List.of(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
            "http://purl.oclc.org/ooxml/officeDocument/relationships/");
    private static final int QUOTED = 200;

    private final long deadline = Limits.deadline();

    /** @throws Refusal 413 too large, 415 no Word document, 422 broken */
    Extract read(byte[] bytes) {
        try (ZipFile zip = Archive.open(bytes, deadline);
                DocxParts parts = new DocxParts(zip);
                OPCPackage opened = OPCPackage.open(parts)) {
            parts.opened();
            Extract extract = read(opened);
            // Closing would write.
            opened.revert();
            return extract;
        } catch (OpenXML4JException | OpenXML4JRuntimeException | IOException | IllegalArgumentException broken) {
            throw Archive.broken();
        }
    }

    private Extract read(OPCPackage opened) throws OpenXML4JException, IOException {
        PackagePart main = main(opened);
        DocxNumbering numbering = new DocxNumbering();
        walk(related(main, "styles"), numbering.styles());
        walk(related(main, "numbering"), numbering);
        DocxText notes = new DocxText(numbering, new FootnoteTexts());
        walk(related(main, "footnotes"), notes);
        walk(related(main, "endnotes"), notes);
        DocxText text = new DocxText(numbering, notes.footnotes());
        walk(main, text);
        Optional<Content> ours = DocxFields.content(text.blocks());
        return ours.isPresent() ? Extract.of(ours.get()) : extract(main, text);
    }

    private Extract extract(PackagePart main, DocxText text) throws OpenXML4JException, IOException {
        Passages passages = new Passages();
        text.blocks().forEach(block -> passages.add(block.text()));
        List<ImportFinding> notes = new ArrayList<>();
        note(notes, "hidden-left-out", text.hidden());
        for (String furniture : List.of("header", "footer", "comments")) {
            StringBuilder left = new StringBuilder();
            for (PackagePart part : all(main, furniture)) {
                DocxText read = new DocxText(new DocxNumbering(), new FootnoteTexts());
                walk(part, read);
                read.blocks().forEach(block -> left.append(block.text()).append(' '));
            }
            note(notes, furniture + "-left-out", left.toString());
        }
        return Extract.of(passages.lines(), notes);
    }

    private static void note(List<ImportFinding> notes, String code, String text) {
        String said = text.replaceAll("\\s+", " ").strip();
        if (!said.isEmpty()) {
            notes.add(Extract.note(code, said.length() > QUOTED ? said.substring(0, QUOTED) + "…" : said));
        }
    }

    private void walk(@Nullable PackagePart part, Xml.Visitor visitor) throws IOException {
        if (part != null) {
            Xml.walk(part.getInputStream(), visitor, deadline);
        }
    }

    private static PackagePart main(OPCPackage opened) {
        for (String relationship : RELATIONSHIPS) {
            for (PackagePart part : opened.getPartsByRelationshipType(relationship + "officeDocument")) {
                if (part.getContentType().contains("wordprocessingml")
                        || part.getContentType().contains("ms-word")) {
                    return part;
                }
            }
        }
        throw Refusal.of(Refusal.Kind.UNREADABLE_TYPE, "import-not-docx");
    }

    private static @Nullable PackagePart related(PackagePart main, String kind) throws OpenXML4JException {
        List<PackagePart> parts = all(main, kind);
        return parts.isEmpty() ? null : parts.get(0);
    }

    private static List<PackagePart> all(PackagePart main, String kind) throws OpenXML4JException {
        List<PackagePart> parts = new ArrayList<>();
        for (String relationship : RELATIONSHIPS) {
            for (var one : main.getRelationshipsByType(relationship + kind)) {
                PackagePart part = main.getRelatedPart(one);
                if (part != null) {
                    parts.add(part);
                }
            }
        }
        return parts;
    }
}
