package org.warraq.desk.journal;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.warraq.journal.JournalLine;
import org.warraq.language.Language;
import org.warraq.people.People;
import org.warraq.web.IcuMessages;
import org.warraq.web.Times;
import org.warraq.workflow.ReasonCode;

/** Tells journal entries in sentences: the message {@code journal.<action>}, with who, stage, language, version, detail and thing. */
@Component
class JournalSentences {

    private final IcuMessages messages;
    private final Times times;
    private final People people;

    JournalSentences(IcuMessages messages, Times times, People people) {
        this.messages = messages;
        this.times = times;
        this.people = people;
    }

    /**
     * An entry as people read it.
     *
     * @param code why something was returned, from the short list
     * @param reason in the words of whoever gave it, in whatever language
     * @param language the tag of the edition it is about, where it is about one
     */
    record Sentence(
            long seq,
            Instant at,
            String text,
            @Nullable ReasonCode code,
            @Nullable String reason,
            @Nullable String language,
            @Nullable Integer version) {}

    List<Sentence> of(List<JournalLine> lines, Locale locale) {
        Map<UUID, String> names = people.names(
                lines.stream().map(JournalLine::actor).filter(Objects::nonNull).collect(Collectors.toSet()));
        return lines.stream().map(line -> sentence(line, names, locale)).toList();
    }

    private Sentence sentence(JournalLine line, Map<UUID, String> names, Locale locale) {
        Object[] arguments = {
            line.actor() == null ? "" : names.getOrDefault(line.actor(), ""),
            line.stage() == null ? "" : said("journal.stage." + line.stage(), locale),
            line.language() == null ? "" : Language.of(line.language()),
            line.version() == null ? 0 : line.version(),
            detail(line, locale),
            thing(line, locale)
        };
        return new Sentence(
                line.seq(),
                line.at(),
                // what an older or a newer release of ours wrote is told by its name at least
                Objects.requireNonNullElse(
                        messages.getMessage("journal." + line.action(), arguments, null, locale), line.action()),
                CodedReturns.code(line),
                line.reason(),
                line.language(),
                line.version());
    }

    private Object detail(JournalLine line, Locale locale) {
        String detail = line.detail();
        if (detail == null) {
            return "";
        }
        return switch (line.action()) {
            case "urgency-changed" -> said("urgency." + detail, locale);
            case "embargo-set" -> times.moment(Instant.parse(detail), locale);
            case "task-escalated" -> said("role." + detail, locale);
            // behind the code, where there is one
            case "editions-returned" ->
                languages(detail.substring(detail.indexOf(": ") + 1).strip(), locale);
            case "correction-of-translations-started", "update-of-translations-started" -> languages(detail, locale);
            // behind how many, the units that they are
            case "memory-superseded", "memory-restored" -> Integer.valueOf(detail.split(": ", 2)[0]);
            case "person-renamed",
                    "role-granted",
                    "role-revoked",
                    "pair-granted",
                    "pair-revoked",
                    "suggestion-taken",
                    "suggestion-declined" -> detail.split(": ", 2)[0];
            case "finding-dismissed", "error-overridden", "override-accepted", "finding-restored" ->
                check(detail, locale);
            default -> detail;
        };
    }

    /** What somebody was given or lost, or is called now: the second half of such a detail. */
    private Object thing(JournalLine line, Locale locale) {
        String[] halves = line.detail() == null ? new String[0] : line.detail().split(": ", 2);
        if (halves.length < 2) {
            return "";
        }
        return switch (line.action()) {
            case "person-renamed" -> halves[1];
            case "role-granted", "role-revoked" -> said("role." + halves[1], locale);
            case "pair-granted", "pair-revoked" -> pair(halves[1], locale);
            default -> "";
        };
    }

    private String pair(String key, Locale locale) {
        String[] tags = key.split("-", 2);
        return tags.length < 2
                ? key
                : messages.getMessage("web.pair", new Object[] {Language.of(tags[0]), Language.of(tags[1])}, locale);
    }

    private String check(String name, Locale locale) {
        return said(name.startsWith("import-") ? "check.import" : "check." + name, locale);
    }

    private String languages(String tags, Locale locale) {
        return Arrays.stream(tags.split(", "))
                .map(tag -> Language.of(tag).locale().getDisplayLanguage(locale))
                .collect(Collectors.joining(said("list.comma", locale)));
    }

    private String said(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
