package org.warraq.workflow.rounds;

import java.util.Set;

/** The processes we start. */
public final class ProcessIds {

    public static final String PUBLISH_REPORT = "publish-report";
    public static final String TRANSLATE_EDITION = "translate-edition";
    public static final String WITHDRAW_REPORT = "withdraw-report";

    public static final Set<String> ALL = Set.of(PUBLISH_REPORT, TRANSLATE_EDITION, WITHDRAW_REPORT);

    private ProcessIds() {}
}
