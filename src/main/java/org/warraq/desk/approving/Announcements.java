package org.warraq.desk.approving;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.warraq.publication.Releases;
import org.warraq.report.RoundKind;
import org.warraq.workflow.ReportView;

/** Finds what readers will be told. */
@Component
class Announcements {

    private final Releases releases;

    Announcements(Releases releases) {
        this.releases = releases;
    }

    /** @return {@code null} where readers are told nothing: at a first publication */
    @Nullable
    Announced ofRound(ReportView report) {
        return report.roundKind() == RoundKind.PUBLICATION ? null : of(report, report.roundKind());
    }

    Announced ofWithdrawal(ReportView report) {
        return of(report, RoundKind.WITHDRAWAL);
    }

    private Announced of(ReportView report, RoundKind kind) {
        return new Announced(kind, releases.announced(report.id(), report.round(), kind));
    }
}
