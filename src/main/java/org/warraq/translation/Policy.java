package org.warraq.translation;

import java.util.Map;
import java.util.Objects;

/**
 * What the newsroom decided about its texts.
 *
 * @param severities by check: {@code error}, {@code warning} or {@code off}; what stands here differs from the default
 * @param suggesterWrites whether whoever suggested words that were taken counts as having written them
 * @param rowVersion its {@code ETag}
 */
public record Policy(
        Map<String, String> severities, HouseStyle style, Filled filled, boolean suggesterWrites, int rowVersion) {

    static final String ERROR = "error";
    public static final String WARNING = "warning";
    static final String OFF = "off";

    public Policy {
        severities = Map.copyOf(severities);
    }

    String severity(String check, boolean error) {
        return Objects.requireNonNullElse(severities.get(check), error ? ERROR : WARNING);
    }
}
