package org.warraq.desk.tasklist;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.warraq.language.KeyedEnums;
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
        Scope scope = KeyedEnums.find(Scope.class, parameters.get("scope")).orElse(otherwise);
        return new TaskFilter(parameters, scope);
    }

    public @Nullable Stage stage() {
        return KeyedEnums.find(Stage.class, parameters.get("stage")).orElse(null);
    }

    public @Nullable Urgency urgency() {
        return KeyedEnums.find(Urgency.class, parameters.get("urgency")).orElse(null);
    }

    public @Nullable Language language() {
        String tag = parameters.getOrDefault("language", "");
        return tag.matches("[a-z]{2,3}") ? Language.of(tag) : null;
    }

    public boolean overdue() {
        return "true".equals(parameters.get("overdue"));
    }

    public Sort sort() {
        return KeyedEnums.find(Sort.class, parameters.get("sort")).orElse(Sort.DUE);
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
        UriComponentsBuilder link = UriComponentsBuilder.fromPath("/tasks").queryParam("scope", scope.key());
        put(link, "stage", stage(), Stage::key);
        put(link, "language", language(), Language::tag);
        put(link, "urgency", urgency(), Urgency::key);
        put(link, "overdue", overdue() ? true : null, String::valueOf);
        put(link, "sort", parameters.containsKey("sort") ? sort() : null, Sort::key);
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
}
