package org.warraq.desk.translating;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.warraq.language.Keyed;
import org.warraq.lexicon.Terminology;
import org.warraq.memory.TmxProblems;
import org.warraq.people.Permissions;
import org.warraq.people.Person;
import org.warraq.people.Verb;
import org.warraq.translation.Xliff;
import org.warraq.web.OutsideTransaction;

/** Looks at a file for outside tools without taking anything from it. */
@RestController
@Tag(name = "Translation")
class ValidationApi {

    private static final int SHOWN = 100;

    private final Xliff xliff;
    private final TmxProblems memory;
    private final MessageSource messages;

    ValidationApi(Xliff xliff, TmxProblems memory, MessageSource messages) {
        this.xliff = xliff;
        this.memory = memory;
        this.messages = messages;
    }

    /** The forms that can be looked at. */
    enum Form implements Keyed {
        XLIFF,
        TMX,
        TBX
    }

    /** @param problems at most a hundred, in the order of the file */
    record Answer(boolean valid, List<Xliff.Problem> problems) {}

    /** Would it be read whole, and if not, why. */
    @OutsideTransaction
    @PostMapping("/api/exchange/validation")
    Answer validate(Person me, @RequestParam Form format, Locale locale, HttpServletRequest request)
            throws IOException {
        Permissions.require(me, Verb.CHECK_TEXT);
        List<Xliff.Problem> problems = switch (format) {
            case XLIFF -> xliff.problems(body(request), locale);
            case TMX -> units(request, locale);
            case TBX -> terms(request, locale);
        };
        return new Answer(problems.isEmpty(), problems);
    }

    private List<Xliff.Problem> units(HttpServletRequest request, Locale locale) throws IOException {
        try (InputStream in = request.getInputStream()) {
            return memory.of(in, locale).stream()
                    .limit(SHOWN)
                    .map(problem -> new Xliff.Problem(problem.line(), problem.column(), problem.message()))
                    .toList();
        }
    }

    private List<Xliff.Problem> terms(HttpServletRequest request, Locale locale) throws IOException {
        try (InputStream in = request.getInputStream()) {
            return Terminology.validateTbx(in).stream()
                    .limit(SHOWN)
                    .map(problem -> new Xliff.Problem(
                            problem.line(),
                            problem.column(),
                            messages.getMessage(
                                    "terms.problem." + problem.reason(),
                                    problem.arguments().toArray(),
                                    locale)))
                    .toList();
        }
    }

    // How much may come was decided at the door.
    private static byte[] body(HttpServletRequest request) throws IOException {
        try (InputStream in = request.getInputStream()) {
            return in.readAllBytes();
        }
    }
}
