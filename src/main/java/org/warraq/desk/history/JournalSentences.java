package org.warraq.desk.history;

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

/** Tells journal entries in sentences: the message {@code journal.<action>}, with who, stage, language, version and detail. */
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
     * @param reason in the words of whoever gave it, in whatever language
     */
    record Sentence(
            long seq, Instant at, String text, @Nullable String reason) {}

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
            detail(line, locale)
        };
        return new Sentence(
                line.seq(),
                line.at(),
                messages.getMessage("journal." + line.action(), arguments, locale),
                line.reason());
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
            case "editions-returned" -> languages(detail, locale);
            default -> detail;
        };
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
