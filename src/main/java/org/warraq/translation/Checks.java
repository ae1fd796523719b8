package org.warraq.translation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.warraq.language.Language;
import org.warraq.translation.checks.Found;
import org.warraq.translation.checks.Pair;
import org.warraq.translation.checks.Text;

/** Quality checks on texts and on pairs of them, as the newsroom's {@link Policy} has them. */
@Component
public class Checks {

    private final MessageSource messages;
    private final Policies policies;
    private final CheckTimes times;

    Checks(MessageSource messages, Policies policies, CheckTimes times) {
        this.messages = messages;
        this.policies = policies;
        this.times = times;
    }

    /** The names of all checks in the order of their findings, and whether each is an error by itself. */
    public Map<String, Boolean> all() {
        return policies.valid().checks().errors();
    }

    /** Everything about a pair: what both sides together show, and what each shows by itself. */
    public List<Finding> pair(Language from, String source, Language to, String target, Locale locale) {
        if (source.isBlank()) {
            return text(to, target, locale);
        }
        Policies.Valid valid = policies.valid();
        return said(valid, times.sentence(() -> valid.checks().pair(Pair.of(from, source, to, target))), locale);
    }

    /** What a text shows by itself. */
    public List<Finding> text(Language language, String text, Locale locale) {
        Policies.Valid valid = policies.valid();
        return said(
                valid, times.sentence(() -> valid.checks().texts(List.of(new Text(language, text, false)))), locale);
    }

    private List<Finding> said(Policies.Valid valid, List<Found> found, Locale locale) {
        return found.stream()
                .filter(one -> !valid.severity(one).equals(Policy.OFF))
                .map(one -> finding(valid, one, locale))
                .toList();
    }

    private Finding finding(Policies.Valid valid, Found found, Locale locale) {
        return new Finding(
                found.check(),
                valid.severity(found),
                found.text().source() ? "source" : "target",
                found.start(),
                found.end(),
                say(found, locale),
                found.suggestions());
    }

    String say(Found found, Locale locale) {
        return messages.getMessage("checks." + found.reason(), found.arguments().toArray(), locale);
    }
}
