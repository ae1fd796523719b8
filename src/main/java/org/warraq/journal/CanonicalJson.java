package org.warraq.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.erdtman.jcs.JsonCanonicalizer;
import org.warraq.language.Sha256;
import tools.jackson.databind.json.JsonMapper;

/** The one form in which something is hashed: JSON canonicalised by RFC 8785, as UTF-8, SHA-256. */
public final class CanonicalJson {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private CanonicalJson() {}

    /** What stands before the first link of a chain: 32 zero bytes. */
    public static byte[] nothingBefore() {
        return new byte[32];
    }

    /** The RFC 8785 text of a value: a map, a record, a list. */
    public static String of(Object value) {
        try {
            return new JsonCanonicalizer(MAPPER.writeValueAsString(value)).getEncodedString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The SHA-256 of a value's RFC 8785 text. */
    public static byte[] sha256(Object value) {
        return Sha256.of(of(value));
    }
}
