package org.warraq.translation;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.warraq.translation.exchange.Place;
import org.warraq.translation.exchange.Standard;

/** XLIFF 2.1, the form in which outside tools take translations and give them back. */
@Component
public class Xliff {

    private final MessageSource messages;

    Xliff(MessageSource messages) {
        this.messages = messages;
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
        return Standard.problems(file).stream()
                .map(place -> problem(place, locale))
                .toList();
    }

    private Problem problem(Place place, Locale locale) {
        String message = messages.getMessage("xliff." + place.key(), place.arguments().toArray(), locale);
        return new Problem(place.line(), place.column(), message);
    }
}
