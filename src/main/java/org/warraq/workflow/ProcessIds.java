package org.warraq.workflow;

import java.util.Set;

/** The processes we start. */
final class ProcessIds {

    static final String PUBLISH_REPORT = "publish-report";
    static final String TRANSLATE_EDITION = "translate-edition";
    static final String WITHDRAW_REPORT = "withdraw-report";

    static final Set<String> ALL = Set.of(PUBLISH_REPORT, TRANSLATE_EDITION, WITHDRAW_REPORT);

    private ProcessIds() {}
}
