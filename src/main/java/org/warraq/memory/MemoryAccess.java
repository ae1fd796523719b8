package org.warraq.memory;

import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.people.Role;

/** Who looks after the memory: admins and editors. */
final class MemoryAccess {

    private MemoryAccess() {}

    /** @throws Refusal 403 for anybody else */
    static void require(Person actor) {
        if (!actor.is(Role.ADMIN) && !actor.is(Role.EDITOR)) {
            throw Refusal.forbidden("memory-keepers-only");
        }
    }
}
