package org.warraq.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.language.Language;
import org.warraq.lexicon.Form;
import org.warraq.lexicon.Kind;
import org.warraq.lexicon.Particulars;
import org.warraq.lexicon.Registry;
import org.warraq.lexicon.TermFormat;
import org.warraq.lexicon.Terminology;
import org.warraq.lexicon.Title;
import org.warraq.lexicon.Use;
import org.warraq.memory.TmxImport;
import org.warraq.people.People;
import org.warraq.people.Person;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the demo newsroom knows from the beginning: names, terms and units of memory, of {@code db/demo/known}. */
@Component
class DemoKnowledge {

    private static final String KEEPER = "huda";

    private final Registry registry;
    private final Terminology terminology;
    private final TmxImport memory;
    private final People people;

    DemoKnowledge(Registry registry, Terminology terminology, TmxImport memory, People people) {
        this.registry = registry;
        this.terminology = terminology;
        this.memory = memory;
        this.people = people;
    }

    private record DemoTitle(
            Language language,
            String text,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** @param by who adds it; what a translator adds is a proposal */
    private record DemoName(
            String by,
            Kind kind,
            Map<Use, List<String>> en,
            Map<Use, List<String>> ar,
            @Nullable List<DemoTitle> titles) {

        Particulars particulars() {
            List<Form> forms = new ArrayList<>();
            en.forEach((use, texts) -> texts.forEach(text -> forms.add(new Form(Language.ENGLISH, text, use))));
            ar.forEach((use, texts) -> texts.forEach(text -> forms.add(new Form(Language.ARABIC, text, use))));
            List<DemoTitle> held = titles == null ? List.of() : titles;
            return new Particulars(
                    kind,
                    forms,
                    held.stream()
                            .map(title -> new Title(title.language(), title.text(), title.from(), title.to()))
                            .toList(),
                    List.of(),
                    "",
                    "",
                    "");
        }
    }

    /** Names and terms: in the transaction that brings the people, so that they are there once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void addNamesAndTerms() {
        try (InputStream names = file("names.json");
                InputStream terms = file("terms.csv")) {
            for (DemoName name : JsonMapper.shared().readValue(names, new TypeReference<List<DemoName>>() {})) {
                registry.add(person(name.by()), name.particulars());
            }
            terminology.read(person(KEEPER), TermFormat.CSV, terms);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Units of memory; those that are there already stay as they are. */
    public void addMemory() throws IOException {
        try (InputStream units = file("memory.tmx")) {
            memory.read(person(KEEPER), units, true, Locale.ROOT);
        }
    }

    private static InputStream file(String name) throws IOException {
        return new ClassPathResource("db/demo/known/" + name).getInputStream();
    }

    private Person person(String username) {
        return people.byUsername(username).orElseThrow();
    }
}
