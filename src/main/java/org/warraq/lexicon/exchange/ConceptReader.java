package org.warraq.lexicon.exchange;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Language;
import org.warraq.lexicon.ExchangeProblem;
import org.warraq.lexicon.Form;
import org.warraq.lexicon.Incoming;
import org.warraq.lexicon.Kind;
import org.warraq.lexicon.Particulars;
import org.warraq.lexicon.Use;

/** Puts one concept of a TBX file together from its elements; what it does not know it passes. */
final class ConceptReader {

    // Marks inside a text, which is read through them.
    private static final Set<String> INLINE = Set.of("hi", "foreign", "bpt", "ept", "it", "ph", "ut", "sc", "ec");

    private static final int LONGEST_TEXT = 10_000;
    private static final int MOST_FORMS = 200;

    private final Consumer<Incoming> terms;
    private final Consumer<ExchangeProblem> problems;

    private final Deque<String> open = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private final List<Form> forms = new ArrayList<>();
    private @Nullable String id;
    private int line;
    private String definition = "";
    private String domain = "";
    private String note = "";
    private @Nullable Language language;
    private @Nullable String term;
    private String status = "";
    private String category = "";

    ConceptReader(Consumer<Incoming> terms, Consumer<ExchangeProblem> problems) {
        this.terms = terms;
        this.problems = problems;
    }

    void start(XMLStreamReader reader) {
        String name = reader.getLocalName();
        open.push(name);
        if (INLINE.contains(name)) {
            return;
        }
        text.setLength(0);
        switch (name) {
            case "conceptEntry", "termEntry" -> begin(reader);
            case "langSec", "langSet" -> language = language(reader);
            case "termSec", "tig", "ntig" -> {
                term = null;
                status = "";
            }
            default -> {
                String type = reader.getAttributeValue(null, "type");
                category = type == null ? name : type;
            }
        }
    }

    void text(XMLStreamReader reader) {
        if (text.length() + reader.getTextLength() <= LONGEST_TEXT) {
            text.append(reader.getText());
        }
    }

    void end(XMLStreamReader reader) {
        String name = open.isEmpty() ? "" : open.pop();
        if (INLINE.contains(name)) {
            return;
        }
        switch (name) {
            case "conceptEntry", "termEntry" -> give(reader);
            case "term" -> term = said();
            case "termSec", "tig", "ntig" -> form(reader);
            case "note" -> note = isIn("termSec", "tig", "langSec", "langSet") ? note : said();
            default -> value(name);
        }
        text.setLength(0);
        category = "";
    }

    // In one style the category is an attribute, in the other the element's name.
    private void value(String name) {
        String what = category.isEmpty() ? name : category;
        switch (what) {
            case "definition" -> definition = definition.isEmpty() ? said() : definition;
            case "subjectField" -> domain = domain.isEmpty() ? said() : domain;
            case "administrativeStatus", "normativeAuthorization" -> status = said();
            default -> {}
        }
    }

    private void begin(XMLStreamReader reader) {
        forms.clear();
        id = reader.getAttributeValue(null, "id");
        line = reader.getLocation().getLineNumber();
        definition = "";
        domain = "";
        note = "";
    }

    private @Nullable Language language(XMLStreamReader reader) {
        String tag = reader.getAttributeValue(XMLConstants.XML_NS_URI, "lang");
        String first = tag == null ? "" : tag.split("[-_]", 2)[0];
        if (!first.matches("[A-Za-z]{2,3}")) {
            problems.accept(TbxProblems.at(reader, "language", tag == null ? "" : tag));
            return null;
        }
        return Language.of(first);
    }

    private void form(XMLStreamReader reader) {
        if (term == null || term.isBlank()) {
            problems.accept(TbxProblems.at(reader, "no-term"));
        } else if (language != null && forms.size() < MOST_FORMS) {
            forms.add(new Form(language, term, use()));
        }
    }

    private Use use() {
        if (status.startsWith("preferred") || status.startsWith("standardized")) {
            return Use.PREFERRED;
        }
        if (status.startsWith("deprecated") || status.startsWith("superseded")) {
            return Use.FORBIDDEN;
        }
        boolean first = status.isEmpty()
                && forms.stream().noneMatch(form -> form.language().equals(language) && form.use() == Use.PREFERRED);
        return first ? Use.PREFERRED : Use.ALLOWED;
    }

    private void give(XMLStreamReader reader) {
        if (forms.isEmpty()) {
            problems.accept(TbxProblems.at(reader, "no-term"));
            return;
        }
        Particulars what =
                new Particulars(Kind.TERM, List.copyOf(forms), List.of(), List.of(), definition, domain, note);
        terms.accept(new Incoming(ours(id), what, line));
    }

    private boolean isIn(String... names) {
        return List.of(names).stream().anyMatch(open::contains);
    }

    private String said() {
        return text.toString().strip();
    }

    // An xml:id may not begin with a digit: ours are written with a letter before.
    private static @Nullable UUID ours(@Nullable String id) {
        try {
            return id != null && id.matches("c[0-9a-f-]{36}") ? UUID.fromString(id.substring(1)) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
