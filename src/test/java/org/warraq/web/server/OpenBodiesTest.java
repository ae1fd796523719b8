package org.warraq.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.warraq.web.server.OpenBodies.Entry;

class OpenBodiesTest {

    @Test
    void eachAddressHasSoManyAndAllOfThemSoMany() {
        OpenBodies bodies = new OpenBodies(2, 3);
        assertThat(bodies.open("a")).isEqualTo(Entry.OPEN);
        assertThat(bodies.open("a")).isEqualTo(Entry.OPEN);
        assertThat(bodies.open("a")).isEqualTo(Entry.TOO_MANY_OF_THEIRS);
        assertThat(bodies.open("b")).isEqualTo(Entry.OPEN);
        assertThat(bodies.open("c")).isEqualTo(Entry.TOO_MANY);
        bodies.close("a");
        assertThat(bodies.open("c")).isEqualTo(Entry.OPEN);
        bodies.close("b");
        assertThat(bodies.open("a")).isEqualTo(Entry.OPEN);
        assertThat(bodies.open("a")).isEqualTo(Entry.TOO_MANY);
    }
}
