package org.warraq.journal;

import java.util.UUID;

/**
 * A sequence of journal entries, each sealed with the hash of the one before.
 *
 * @param name a report's id, or {@code newsroom} for people, roles and policy
 */
public record Chain(String name) {

    public static final Chain NEWSROOM = new Chain("newsroom");

    public static Chain of(UUID reportId) {
        return new Chain(reportId.toString());
    }
}
