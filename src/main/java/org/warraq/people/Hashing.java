package org.warraq.people;

import java.text.Normalizer;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id, 19 MiB and two passes a hash. The algorithm stands in front of each hash, so that another can follow. Only as
 * many at a time as there are processors: a crowd at the door must not take the memory of those inside.
 */
@Component
class Hashing {

    private static final String CURRENT = "argon2id";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;

    private final PasswordEncoder encoder = new DelegatingPasswordEncoder(
            CURRENT, Map.of(CURRENT, new Argon2PasswordEncoder(SALT, HASH, LANES, KIBIBYTES, PASSES)));
    private final Semaphore places = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
    private final String nobodys = nobodys();

    String hash(String password) {
        return inTurn(() -> encode(password));
    }

    /** Takes as long for a missing hash as for a wrong password, and refuses both. */
    boolean matches(String password, @Nullable String hash) {
        boolean same = inTurn(() -> encoder.matches(composed(password), hash == null ? nobodys : hash));
        return same && hash != null;
    }

    boolean isOutdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    // No password has it, and checking one against it costs what any other costs.
    private static String nobodys() {
        return "{%s}$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(CURRENT, KIBIBYTES, PASSES, LANES, drawn(SALT), drawn(HASH));
    }

    private static String drawn(int bytes) {
        return Base64.getEncoder()
                .withoutPadding()
                .encodeToString(KeyGenerators.secureRandom(bytes).generateKey());
    }

    private String encode(String password) {
        String encoded = encoder.encode(composed(password));
        if (encoded == null) {
            throw new IllegalStateException("no hash");
        }
        return encoded;
    }

    // Two keyboards may write one letter as one or as two code points (أ, é).
    private static String composed(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!places.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw Refusal.of(Refusal.Kind.BUSY, "busy", PATIENCE.toSeconds());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.of(Refusal.Kind.BUSY, "busy", PATIENCE.toSeconds());
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
