package org.warraq.desk.lexicon;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.warraq.language.KeyedEnums;
import org.warraq.language.Language;
import org.warraq.lexicon.Kind;
import org.warraq.lexicon.State;

/** Which records somebody asked for, as it stands in the address; what is none of our values is left out. */
record RecordFilter(String what, Map<String, String> parameters) {

    private static final int LONGEST_Q = 200;

    public @Nullable Kind kind() {
        return KeyedEnums.find(Kind.class, parameters.get("kind"))
                .filter(Kind::isName)
                .orElse(null);
    }

    public @Nullable State state() {
        return KeyedEnums.find(State.class, parameters.get("state")).orElse(null);
    }

    public @Nullable Language language() {
        String tag = parameters.getOrDefault("language", "").toLowerCase(Locale.ROOT);
        return tag.matches("[a-z]{2,3}") ? Language.of(tag) : null;
    }

    public String q() {
        String q = parameters.getOrDefault("q", "").strip();
        return q.length() > LONGEST_Q ? q.substring(0, LONGEST_Q) : q;
    }

    @Nullable
    String cursor() {
        return parameters.get("cursor");
    }

    public boolean narrowed() {
        return kind() != null || state() != null || language() != null || !q().isEmpty();
    }

    /** The address of the next piece of this list. */
    public String after(String cursor) {
        UriComponentsBuilder link = UriComponentsBuilder.fromPath("/" + what);
        Map.of("kind", kind() == null, "state", state() == null, "language", language() == null, "q", q().isEmpty())
                .forEach((name, none) -> {
                    if (!none) {
                        link.queryParam(name, "{" + name + "}");
                    }
                });
        return link.queryParam("cursor", "{cursor}")
                .encode()
                .buildAndExpand(Map.of(
                        "kind", parameters.getOrDefault("kind", ""),
                        "state", parameters.getOrDefault("state", ""),
                        "language", parameters.getOrDefault("language", ""),
                        "q", q(),
                        "cursor", cursor))
                .toUriString();
    }
}
