package org.warraq.web.idempotency;

import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The key is reserved in a transaction of its own, the work is done without one, and its answer is kept right after. Where
 * the node dies in between, the key can be used again a while later, see {@link IdempotencyKeys}.
 */
@Component
class OnceOutsideTransaction implements Once {

    private final IdempotencyKeys keys;

    OnceOutsideTransaction(IdempotencyKeys keys) {
        this.keys = keys;
    }

    @Override
    public Optional<Kept> run(Call call, Runnable work, BufferedResponse answer) {
        Claim claim = keys.reserve(call);
        if (claim.earlier().isEmpty()) {
            perform(call, claim, work, answer);
        }
        return claim.earlier();
    }

    private void perform(Call call, Claim reserved, Runnable work, BufferedResponse answer) {
        boolean kept = false;
        try {
            work.run();
            if (answer.isSuccess() || answer.isRefusal()) {
                keys.keepReserved(call, reserved, answer.toKeep());
                kept = true;
            }
        } finally {
            if (!kept) {
                keys.release(call, reserved);
            }
        }
    }
}
