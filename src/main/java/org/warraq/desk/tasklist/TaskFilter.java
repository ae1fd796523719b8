package org.warraq.desk.tasklist;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.warraq.language.Language;
import org.warraq.report.Urgency;
import org.warraq.workflow.Stage;
import org.warraq.workflow.TaskQuery;
import org.warraq.workflow.TaskQuery.Scope;
import org.warraq.workflow.TaskQuery.Sort;

/** What of the task list somebody looks at, as it stands in the page's address; what does not belong there is ignored. */
public record TaskFilter(Map<String, String> parameters, Scope scope) {

    private static final int ROWS = 50;

    static TaskFilter of(Map<String, String> parameters, Scope otherwise) {
        Scope scope = find(Scope.values(), parameters.get("scope"));
        return new TaskFilter(parameters, scope == null ? otherwise : scope);
    }

    public @Nullable Stage stage() {
        return find(Stage.values(), parameters.get("stage"));
    }

    public @Nullable Urgency urgency() {
        return find(Urgency.values(), parameters.get("urgency"));
    }

    public @Nullable Language language() {
        String tag = parameters.getOrDefault("language", "");
        return tag.matches("[a-z]{2,3}") ? Language.of(tag) : null;
    }

    public boolean overdue() {
        return "true".equals(parameters.get("overdue"));
    }

    public Sort sort() {
        Sort sort = find(Sort.values(), parameters.get("sort"));
        return sort == null ? Sort.DUE : sort;
    }

    /** Whether anything but the scope narrows the list. */
    public boolean narrowed() {
        return stage() != null || urgency() != null || language() != null || overdue();
    }

    TaskQuery query() {
        return new TaskQuery(scope, stage(), language(), urgency(), overdue(), sort(), parameters.get("cursor"), ROWS);
    }

    /** The address of the list with one thing changed; an empty value takes it away. */
    public String with(String name, String value) {
        UriComponentsBuilder link = UriComponentsBuilder.fromPath("/tasks").queryParam("scope", key(scope));
        put(link, "stage", stage(), Stage::key);
        put(link, "language", language(), Language::tag);
        put(link, "urgency", urgency(), Urgency::key);
        put(link, "overdue", overdue() ? true : null, String::valueOf);
        put(link, "sort", parameters.containsKey("sort") ? sort() : null, TaskFilter::key);
        link.replaceQueryParam(name);
        if (!value.isEmpty()) {
            link.queryParam(name, value);
        }
        return link.encode().toUriString();
    }

    /** The address of the list as it is. */
    public String link() {
        return with("cursor", "");
    }

    private static <T> void put(
            UriComponentsBuilder link, String name, @Nullable T value, Function<T, String> written) {
        if (value != null) {
            link.queryParam(name, written.apply(value));
        }
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static <T extends Enum<T>> @Nullable T find(T[] values, @Nullable String key) {
        return Arrays.stream(values)
                .filter(value -> key(value).equals(key))
                .findFirst()
                .orElse(null);
    }
}
