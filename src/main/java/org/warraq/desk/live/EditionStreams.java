package org.warraq.desk.live;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.warraq.database.Notice;
import org.warraq.language.Language;
import org.warraq.people.Permissions;
import org.warraq.people.Person;
import org.warraq.people.Verb;
import org.warraq.report.Presence;

/**
 * The streams on single editions: who is there, what is typed, which version is the latest, who holds a task. Events carry
 * ids only, but for who is there. An open stream is what makes somebody present.
 */
@Component
class EditionStreams extends EventStreams<EditionStreams.OpenEdition> {

    /**
     * An edition that somebody has open.
     *
     * @param page as {@link Presence} knows it
     * @param edition report and language, as notices name them
     */
    record OpenEdition(UUID page, String edition, UUID report, Language language) {}

    private final Presence presence;

    EditionStreams(Presence presence) {
        super("edition-streams");
        this.presence = presence;
    }

    SseEmitter open(Person person, UUID report, Language language) {
        Permissions.require(person, Verb.READ_REPORTS);
        String edition = report + " " + language.tag();
        SseEmitter emitter = open(
                person, () -> new OpenEdition(presence.enter(report, language, person), edition, report, language));
        later(0, () -> tellPresence(edition));
        return emitter;
    }

    @Override
    void left(OpenEdition one) {
        presence.leave(one.page());
    }

    @Override
    void stayed(List<OpenEdition> open) {
        presence.stay(open.stream().map(OpenEdition::page).toList());
    }

    @Override
    void tell(Notice notice) {
        String[] words = notice.payload().split(" ");
        switch (notice.channel()) {
            case TASK -> send(one -> true, "task", Map.of("id", words[1]));
            case EDITION -> tellEdition(words);
            // People are told of by all streams; names, terms, policy and models are no edition's.
            case PERSON, LEXICON, POLICY, MODEL -> {}
        }
    }

    private void tellEdition(String[] words) {
        String edition = words[1] + " " + words[2];
        switch (words[0]) {
            case "presence" -> tellPresence(edition);
            case "note" -> send(of(edition), "note-changed", Map.of());
            case "version" -> send(of(edition), "version", Map.of("number", Integer.valueOf(words[3])));
            case "segment" ->
                send(of(edition), "segment-saved", Map.of("id", words[3], "etag", "\"" + words[4] + "\""));
            case "segments" -> send(of(edition), "segments-changed", Map.of());
            case "lease" -> send(of(edition), "segment-taken", Map.of("id", words[3]));
            default -> send(of(edition), "copy", Map.of());
        }
    }

    private void tellPresence(String edition) {
        open().stream()
                .filter(of(edition))
                .findFirst()
                .ifPresent(one ->
                        send(of(edition), "presence", Map.of("people", presence.here(one.report(), one.language()))));
    }

    private static Predicate<OpenEdition> of(String edition) {
        return one -> one.edition().equals(edition);
    }
}
