package org.warraq.web;

/** For suites of other folders. */
public final class PublicAddresses {

    private PublicAddresses() {}

    public static PublicAddress of(String configured) {
        return new PublicAddress(configured);
    }
}
