package org.warraq.database;

import org.warraq.language.Sha256;

/**
 * The entry {@code manifest.signature.json} of a backup made where a key is configured. The manifest holds the hash of every
 * table, so it stands for the whole file.
 *
 * @param publicKey of whoever signed, SubjectPublicKeyInfo (RFC 8410) in Base64: it tells who it claims to be, no more
 * @param signature Ed25519 in Base64, of the text {@code warraq-backup} and the SHA-256 of {@code manifest.json} in hexadecimal,
 *     with a space between
 */
record ManifestSignature(String publicKey, String signature) {

    static final String ENTRY = "manifest.signature.json";

    static ManifestSignature by(SigningKey key, byte[] manifest) {
        return new ManifestSignature(key.publicKey(), key.sign(signed(manifest)));
    }

    /** Whether it is what it says: made with the key it names, of this manifest. */
    boolean isOf(byte[] manifest) {
        return SigningKey.made(publicKey, signature, signed(manifest));
    }

    /** What the key that signed is called. */
    String keyId() {
        return SigningKey.idOf(publicKey);
    }

    // Other words than a checkpoint's, which is signed with the same key.
    private static String signed(byte[] manifest) {
        return "warraq-backup " + Sha256.hex(manifest);
    }
}
