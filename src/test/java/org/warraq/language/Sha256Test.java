package org.warraq.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Sha256Test {

    // FIPS 180-4's own example
    private static final String OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void bytesTextsAndPiecesOfTheSameHashAlike() {
        byte[] abc = "abc".getBytes(StandardCharsets.UTF_8);
        assertThat(Sha256.hex("abc")).isEqualTo(OF_ABC).isEqualTo(Sha256.hex(abc));
        assertThat(Sha256.of("abc")).hasSize(32).isEqualTo(Sha256.of(abc));
        assertThat(Sha256.shortHex("abc")).isEqualTo(OF_ABC.substring(0, 32)).isEqualTo(Sha256.shortHex(abc));
        var pieces = Sha256.digest();
        pieces.update(abc, 0, 2);
        pieces.update(abc, 2, 1);
        assertThat(pieces.digest()).isEqualTo(Sha256.of("abc"));
    }

    @Test
    void textsAreHashedAsUtf8() {
        assertThat(Sha256.of("ورّاق")).isEqualTo(Sha256.of("ورّاق".getBytes(StandardCharsets.UTF_8)));
    }
}
