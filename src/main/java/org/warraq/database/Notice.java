package org.warraq.database;

/**
 * Something a database trigger told every node, after the transaction that did it was committed.
 *
 * @param payload ids only; empty where the connection was lost meanwhile, so that anything may have happened
 */
public record Notice(Channel channel, String payload) {

    /** What triggers tell of. */
    public enum Channel {
        TASK("warraq_task"),
        PERSON("warraq_person"),
        EDITION("warraq_edition"),
        LEXICON("warraq_lexicon"),
        POLICY("warraq_policy");

        private final String channelName;

        Channel(String channelName) {
            this.channelName = channelName;
        }

        String channelName() {
            return channelName;
        }

        static Channel named(String name) {
            for (Channel channel : values()) {
                if (channel.channelName.equals(name)) {
                    return channel;
                }
            }
            throw new IllegalArgumentException(name);
        }
    }

    /** Whether notices may have been missed before this one. */
    public boolean isGap() {
        return payload.isEmpty();
    }
}
