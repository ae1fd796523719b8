package org.warraq.web.idempotency;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Key, work and answer are one transaction: there is no moment at which the work is done and the answer unknown. Whoever
 * sends the same meanwhile waits.
 */
@Component
class OnceInTransaction implements Once {

    private final IdempotencyKeys keys;
    private final TransactionTemplate transaction;

    OnceInTransaction(IdempotencyKeys keys, PlatformTransactionManager transactions) {
        this.keys = keys;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public Optional<Kept> run(Call call, Runnable work, BufferedResponse answer) {
        Optional<Kept> earlier = transaction.execute(status -> {
            Claim claim = keys.claim(call);
            if (claim.earlier().isEmpty() && !succeeds(work, answer)) {
                status.setRollbackOnly();
            } else if (claim.earlier().isEmpty()) {
                keys.keep(call, claim, answer.toKeep());
            }
            return claim.earlier();
        });
        return earlier.isEmpty() && answer.isRefusal() ? refusedOnce(call, answer) : earlier;
    }

    private static boolean succeeds(Runnable work, BufferedResponse answer) {
        work.run();
        return answer.isSuccess();
    }

    // What was refused has done nothing, and so its key was given back. Whoever waited for it may have been luckier
    // since: then that is the answer for all.
    private Optional<Kept> refusedOnce(Call call, BufferedResponse answer) {
        return transaction.execute(status -> {
            Claim luckier = keys.claim(call);
            if (luckier.earlier().isEmpty()) {
                keys.keep(call, luckier, answer.toKeep());
            }
            return luckier.earlier();
        });
    }
}
