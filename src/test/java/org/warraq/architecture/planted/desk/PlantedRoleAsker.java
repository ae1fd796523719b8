package org.warraq.architecture.planted.desk;

import org.warraq.people.Person;
import org.warraq.people.Role;

/** Decides by roles what is for the permissions to decide. */
class PlantedRoleAsker {

    boolean may(Person person) {
        return person.roles().contains(Role.EDITOR);
    }
}
