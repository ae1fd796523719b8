package org.warraq.desk.reports;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.warraq.language.KeyedEnums;
import org.warraq.language.Language;
import org.warraq.report.ReportState;
import org.warraq.workflow.ReportViews;

/** Which reports somebody asked for, as it stands in the address; what is none of our values is left out. */
record ReportFilter(Map<String, String> parameters) {

    private static final int ROWS = 30;

    public @Nullable ReportState state() {
        return KeyedEnums.find(ReportState.class, parameters.get("state")).orElse(null);
    }

    public @Nullable Language language() {
        String tag = parameters.getOrDefault("language", "").toLowerCase(Locale.ROOT);
        return tag.matches("[a-z]{2,3}") ? Language.of(tag) : null;
    }

    public String q() {
        return parameters.getOrDefault("q", "").strip();
    }

    public boolean narrowed() {
        return state() != null || language() != null || !q().isEmpty();
    }

    ReportViews.Query query() {
        return new ReportViews.Query(state(), language(), q().isEmpty() ? null : q(), parameters.get("cursor"), ROWS);
    }

    /** The address of the list with one thing changed; an empty value takes it away. */
    public String with(String name, String value) {
        ReportState state = state();
        Language language = language();
        UriComponentsBuilder link = UriComponentsBuilder.fromPath("/reports");
        put(link, "state", state == null ? "" : state.key());
        put(link, "language", language == null ? "" : language.tag());
        put(link, "q", q());
        link.replaceQueryParam(name);
        put(link, name, value);
        return link.encode().toUriString();
    }

    private static void put(UriComponentsBuilder link, String name, String value) {
        if (!value.isEmpty()) {
            link.queryParam(name, value);
        }
    }
}
