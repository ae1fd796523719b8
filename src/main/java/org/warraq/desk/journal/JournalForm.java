package org.warraq.desk.journal;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.warraq.language.KeyedEnums;
import org.warraq.language.Language;
import org.warraq.web.TypedDay;
import org.warraq.workflow.Stage;

/**
 * Which entries somebody asked for on a page, as it stands in the address; what is none of our values is left out, and said beside its field where it was typed.
 *
 * @param zone of the newsroom's clock, which days are meant by
 */
record JournalForm(Map<String, String> parameters, ZoneId zone) {

    public @Nullable JournalKind kind() {
        return KeyedEnums.find(JournalKind.class, given("kind")).orElse(null);
    }

    public String person() {
        return given("person");
    }

    public @Nullable Language language() {
        String tag = given("language").toLowerCase(Locale.ROOT);
        return tag.matches("[a-z]{2,3}") ? Language.of(tag) : null;
    }

    public @Nullable Stage stage() {
        return KeyedEnums.find(Stage.class, given("stage")).orElse(null);
    }

    public TypedDay from() {
        return TypedDay.of(given("from"));
    }

    /** The last day. */
    public TypedDay until() {
        return TypedDay.of(given("until"));
    }

    public boolean oldestFirst() {
        return given("order").equals("oldest");
    }

    public boolean narrowed() {
        return !values().isEmpty();
    }

    JournalQuery asked() {
        return new JournalQuery(
                kind(),
                null,
                person().isEmpty() ? null : person(),
                language(),
                stage(),
                from().begins(zone),
                until().ends(zone),
                oldestFirst() ? JournalQuery.Order.OLDEST : JournalQuery.Order.NEWEST);
    }

    /** The address of the next piece of the same list. */
    public String next(String path, String cursor) {
        UriComponentsBuilder link = UriComponentsBuilder.fromPath(path);
        values().forEach(link::queryParam);
        if (oldestFirst()) {
            link.queryParam("order", "oldest");
        }
        return link.queryParam("cursor", cursor).encode().toUriString();
    }

    /** The address of the same entries as a file. */
    public String export(String path) {
        UriComponentsBuilder link = UriComponentsBuilder.fromPath(path);
        JournalQuery asked = asked();
        Map<String, String> values = values();
        values.remove("from");
        values.remove("until");
        values.forEach((name, value) -> link.queryParam(name.equals("person") ? "actor" : name, value));
        put(link, "from", asked.from());
        put(link, "until", asked.until());
        return link.encode().toUriString();
    }

    private Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "kind", kind() == null ? null : given("kind"));
        put(values, "person", person());
        put(values, "language", language());
        put(values, "stage", stage() == null ? null : given("stage"));
        put(values, "from", from().taken());
        put(values, "until", until().taken());
        return values;
    }

    private static void put(Map<String, String> values, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            values.put(name, value.toString());
        }
    }

    private static void put(UriComponentsBuilder link, String name, @Nullable Object value) {
        if (value != null) {
            link.queryParam(name, value);
        }
    }

    private String given(String name) {
        return parameters.getOrDefault(name, "").strip();
    }
}
