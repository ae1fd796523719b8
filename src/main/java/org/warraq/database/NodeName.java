package org.warraq.database;

import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What this run of this node is called where it holds something. While it lives, its one LISTEN connection holds an advisory
 * lock, of {@link #ALIVE} and the name's {@code hashtext}: whatever becomes of the node, the database lets go of that.
 */
@Component
public class NodeName {

    /** The first of the two keys of these locks. */
    public static final int ALIVE = 22_353;

    private final String name = UUID.randomUUID().toString();

    @Override
    public String toString() {
        return name;
    }
}
