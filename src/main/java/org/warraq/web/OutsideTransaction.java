package org.warraq.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A call that waits for somebody outside, or works long without the database. It runs in no transaction, so that it holds no
 * connection meanwhile: with an {@code Idempotency-Key} its answer is kept right after its work, not with it.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OutsideTransaction {}
