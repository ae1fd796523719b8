package org.warraq.translation.machine;

import java.net.URI;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.warraq.language.Language;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which languages a server knows; asked for once an hour. */
final class Directory {

    private static final long HOUR = 3_600_000_000_000L;
    private static final int LANGUAGES = 500;

    private final Wire wire;
    private final JsonMapper json;
    private final LongSupplier nanos;
    private final Map<URI, Known> known = new ConcurrentHashMap<>();

    Directory(Wire wire, JsonMapper json, LongSupplier nanos) {
        this.wire = wire;
        this.json = json;
        this.nanos = nanos;
    }

    private record Known(Set<String> pairs, long since) {}

    boolean knows(URI server, Language from, Language to) throws Silence {
        Known entry = known.get(server);
        if (entry == null || nanos.getAsLong() - entry.since() > HOUR) {
            entry = new Known(ask(server), nanos.getAsLong());
            known.put(server, entry);
        }
        return entry.pairs().contains(pair(from.tag(), to.tag()));
    }

    private Set<String> ask(URI server) throws Silence {
        Wire.Answer answer = wire.ask(server.resolve("languages"), null);
        if (answer.status() != 200) {
            throw new Silence("status " + answer.status() + " for its languages");
        }
        try {
            return pairs(json.readTree(answer.body()));
        } catch (JacksonException none) {
            throw new Silence("languages that are no JSON");
        }
    }

    // Older servers do not say into what: then into each they know.
    private static Set<String> pairs(JsonNode languages) throws Silence {
        if (!languages.isArray() || languages.size() > LANGUAGES) {
            throw new Silence("languages that are no list");
        }
        Set<String> pairs = new HashSet<>();
        for (JsonNode language : languages) {
            JsonNode targets = language.path("targets");
            for (JsonNode target : targets.isArray() ? targets : languages) {
                String into = target.isString()
                        ? target.asString()
                        : target.path("code").asString("");
                pairs.add(pair(language.path("code").asString(""), into));
            }
        }
        return pairs;
    }

    private static String pair(String from, String to) {
        return from + ">" + to;
    }
}
