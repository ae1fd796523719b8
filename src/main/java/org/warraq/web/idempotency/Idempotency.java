package org.warraq.web.idempotency;

import jakarta.servlet.Filter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the filter. It is no bean itself: the server would put it in front of everything, before anybody is signed in. */
@Component
public class Idempotency {

    private final IdempotencyKeys keys;
    private final TransactionTemplate transaction;

    Idempotency(IdempotencyKeys keys, PlatformTransactionManager transactions) {
        this.keys = keys;
        this.transaction = new TransactionTemplate(transactions);
    }

    public Filter filter() {
        return new IdempotencyFilter(keys, transaction);
    }
}
