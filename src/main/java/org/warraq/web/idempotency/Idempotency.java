package org.warraq.web.idempotency;

import jakarta.servlet.Filter;
import org.springframework.stereotype.Component;

/** Makes the filter. It is no bean itself: the server would put it in front of everything, before anybody is signed in. */
@Component
public class Idempotency {

    private final OutsideHandlers outside;
    private final OnceInTransaction inTransaction;
    private final OnceOutsideTransaction outsideTransaction;

    Idempotency(OutsideHandlers outside, OnceInTransaction inTransaction, OnceOutsideTransaction outsideTransaction) {
        this.outside = outside;
        this.inTransaction = inTransaction;
        this.outsideTransaction = outsideTransaction;
    }

    public Filter filter() {
        return new IdempotencyFilter(request -> outside.handle(request) ? outsideTransaction : inTransaction);
    }
}
