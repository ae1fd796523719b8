package org.warraq.workflow;

/** The processes we start. */
final class ProcessIds {

    static final String PUBLISH_REPORT = "publish-report";
    static final String TRANSLATE_EDITION = "translate-edition";
    static final String WITHDRAW_REPORT = "withdraw-report";

    private ProcessIds() {}
}
