package org.warraq.site;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jdom2.Document;
import org.jdom2.Namespace;
import org.jdom2.output.XMLOutputter;
import org.springframework.web.util.HtmlUtils;
import org.warraq.language.Language;
import org.warraq.report.Content.Paragraph;

/**
 * Released reports as an Atom feed (RFC 4287), each with its whole text.
 *
 * @param author of the feed, and of reports without a byline
 */
record AtomFeed(Language language, String title, String author) {

    String write(List<ReleasedReport> reports) throws FeedException {
        Feed feed = new Feed("atom_1.0");
        feed.setId(idOf("feed " + language));
        feed.setTitle(title);
        feed.setAuthors(List.of(person(author)));
        feed.setAlternateLinks(List.of(link("alternate", Addresses.home(language), language)));
        feed.setOtherLinks(List.of(link("self", Addresses.feed(language), language)));
        feed.setUpdated(Date.from(updated(reports)));
        feed.setEntries(reports.stream().map(AtomFeed::entry).toList());
        return text(new WireFeedOutput().outputJDom(feed), language);
    }

    private static Entry entry(ReleasedReport report) {
        Entry entry = new Entry();
        entry.setId(idOf("report " + report.id() + " " + report.language()));
        entry.setTitle(XmlCharacters.of(report.content().headline()));
        entry.setAlternateLinks(List.of(link("alternate", report.path(), report.language())));
        entry.setPublished(Date.from(report.firstReleasedAt()));
        entry.setUpdated(Date.from(report.releasedAt()));
        entry.setContents(List.of(html(report)));
        String byline = Objects.requireNonNullElse(report.content().byline(), "");
        if (!byline.isBlank()) {
            entry.setAuthors(List.of(person(byline)));
        }
        return entry;
    }

    /** Direction is said again here: what shows the entry does not know the feed's. */
    private static Content html(ReleasedReport report) {
        StringBuilder html = new StringBuilder("<div lang=\"%1$s\" dir=\"%2$s\">"
                .formatted(report.language(), report.language().dir()));
        if (report.isChanged() && report.note() != null) {
            append(html, report.note());
        }
        report.content().paragraphs().map(Paragraph::text).forEach(text -> append(html, text));
        Content content = new Content();
        content.setType(Content.HTML);
        content.setValue(XmlCharacters.of(html.append("</div>").toString()));
        return content;
    }

    private static void append(StringBuilder html, String text) {
        html.append("<p>")
                .append(HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name()))
                .append("</p>");
    }

    private static Person person(String name) {
        Person person = new Person();
        person.setName(XmlCharacters.of(name));
        return person;
    }

    private static Link link(String relation, String path, Language language) {
        Link link = new Link();
        link.setRel(relation);
        link.setHref(Addresses.absolute(path).toString());
        link.setHreflang(language.tag());
        return link;
    }

    // The same on every node and after every restart: readers' programs tell entries apart by it.
    private static String idOf(String name) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(("warraq " + name).getBytes(StandardCharsets.UTF_8));
    }

    private static Instant updated(List<ReleasedReport> reports) {
        return reports.isEmpty() ? Instant.EPOCH : reports.get(0).releasedAt();
    }

    private static String text(Document document, Language language) {
        document.getRootElement().setAttribute("lang", language.tag(), Namespace.XML_NAMESPACE);
        return new XMLOutputter().outputString(document);
    }
}
