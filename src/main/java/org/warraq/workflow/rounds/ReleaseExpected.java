package org.warraq.workflow.rounds;

import java.util.UUID;

/** An approved report may be due now: published as it comes to wait for its release, or waits for another time. */
public record ReleaseExpected(UUID report) {}
