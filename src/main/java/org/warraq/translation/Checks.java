package org.warraq.translation;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.warraq.language.Language;
import org.warraq.translation.checks.AllChecks;
import org.warraq.translation.checks.Found;
import org.warraq.translation.checks.HouseStyle;
import org.warraq.translation.checks.Text;

/**
 * Quality checks on texts and on pairs of them. The newsroom's policy are the properties {@code warraq.checks.<check>}
 * ({@code error}, {@code warning} or {@code off}) and {@code warraq.style.*}, see {@link HouseStyle}.
 */
@Component
public class Checks {

    private final MessageSource messages;
    private final AllChecks all;
    private final Map<String, String> severities = new HashMap<>();

    /** @throws IllegalArgumentException if the policy says what cannot be */
    Checks(MessageSource messages, Environment environment) {
        this.messages = messages;
        this.all = new AllChecks(new HouseStyle(
                environment.getProperty("warraq.style.months", "levant"),
                environment.getProperty("warraq.style.digits", "any"),
                environment.getProperty("warraq.style.honorifics", Boolean.class, true)));
        all.errors().forEach((check, error) -> {
            String property = "warraq.checks." + check;
            String severity = environment.getProperty(property, error ? "error" : "warning");
            if (!severity.matches("error|warning|off")) {
                throw new IllegalArgumentException(property + " cannot be " + severity);
            }
            severities.put(check, severity);
        });
    }

    /** Everything about a pair: what both sides together show, and what each shows by itself. */
    public List<Finding> pair(Language from, String source, Language to, String target, Locale locale) {
        return said(all.pair(new Text(from, source, true), new Text(to, target, false)), locale);
    }

    /** Only what both sides together show. */
    public List<Finding> comparison(Language from, String source, Language to, String target, Locale locale) {
        return said(all.comparison(new Text(from, source, true), new Text(to, target, false)), locale);
    }

    /** What a text shows by itself. */
    public List<Finding> text(Language language, String text, Locale locale) {
        return said(all.text(new Text(language, text, false)), locale);
    }

    private List<Finding> said(List<Found> found, Locale locale) {
        return found.stream()
                .filter(one -> !"off".equals(severities.get(one.check())))
                .map(one -> finding(one, locale))
                .toList();
    }

    private Finding finding(Found found, Locale locale) {
        return new Finding(
                found.check(),
                severities.getOrDefault(found.check(), "warning"),
                found.text().source() ? "source" : "target",
                found.start(),
                found.end(),
                messages.getMessage(
                        "checks." + found.reason(), found.arguments().toArray(), locale),
                found.suggestions());
    }
}
