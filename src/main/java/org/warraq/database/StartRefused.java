package org.warraq.database;

import org.jspecify.annotations.Nullable;

/** Why Warraq does not start, or a command does not run, in words for whoever runs it; no stack trace helps them. */
public final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String remedy;

    /**
     * @param reason what is wrong
     * @param remedy what can be done about it
     */
    public StartRefused(String reason, String remedy) {
        this(reason, remedy, null);
    }

    public StartRefused(String reason, String remedy, @Nullable Throwable cause) {
        super(reason, cause);
        this.remedy = remedy;
    }

    String reason() {
        return String.valueOf(getMessage());
    }

    public String remedy() {
        return remedy;
    }
}
