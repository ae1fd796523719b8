package org.warraq.journal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.warraq.database.SigningKey;

/** The newsroom's key, where one is configured, as checkpoints use it. */
@Component
public class CheckpointKey {

    private final Optional<SigningKey> key;

    CheckpointKey(@Value("${warraq.checkpoint-key:}") String key) {
        this.key = SigningKey.of(key);
    }

    /** In Base64; {@code null} without a key. */
    @Nullable
    String sign(String text) {
        return key.map(one -> one.sign(text)).orElse(null);
    }

    /** Whether this key made that signature. */
    boolean made(String signature, String text) {
        return key.map(one -> one.made(signature, text)).orElse(false);
    }

    boolean isConfigured() {
        return key.isPresent();
    }
}
