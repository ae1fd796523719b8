package org.warraq.people;

import java.time.Instant;

/**
 * A person as the administration sees them.
 *
 * @param enabled whether they may sign in
 * @param rowVersion what a change of them must name; counts up with each
 */
public record Member(Person person, boolean enabled, Instant createdAt, int rowVersion) {}
