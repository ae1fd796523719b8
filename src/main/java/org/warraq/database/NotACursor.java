package org.warraq.database;

/** What a caller sent is no place in the list that was asked for. */
public final class NotACursor extends RuntimeException {

    NotACursor() {
        super("not a cursor of this list", null, false, false);
    }
}
