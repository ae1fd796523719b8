package org.warraq.journal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The key that signs checkpoints: Ed25519 (RFC 8032), PKCS #8 in Base64, in {@code warraq.checkpoint-key}. It is configured
 * with the server, not kept in the database: whoever may do anything there still cannot sign.
 */
@Component
class CheckpointKey {

    private final @Nullable PrivateKey secret;

    CheckpointKey(@Value("${warraq.checkpoint-key:}") String key) {
        this.secret = key.isBlank() ? null : read(key.strip());
    }

    private static PrivateKey read(String key) {
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(key)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("warraq.checkpoint-key is no Ed25519 key in PKCS #8, Base64", e);
        }
    }

    /** In Base64; {@code null} without a key. */
    @Nullable
    String sign(String text) {
        if (secret == null) {
            return null;
        }
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(secret);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether this key made that signature. An Ed25519 signature is a function of key and text alone, so it is made again. */
    boolean made(@Nullable String signature, String text) {
        String mine = sign(text);
        return mine != null
                && signature != null
                && MessageDigest.isEqual(
                        mine.getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
    }

    boolean isConfigured() {
        return secret != null;
    }
}
