package org.warraq.desk.approving;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.warraq.language.Language;
import org.warraq.publication.Releases;
import org.warraq.report.RoundKind;
import org.warraq.workflow.ReportView;

/** What readers will be told above a text that is not its first, or in its place. */
record Announced(RoundKind kind, Map<Language, String> notes) {

    /** The message that names it on the readers' own pages. */
    public String key() {
        return "site." + kind.key();
    }

    /** @return {@code null} where nothing is said in that language */
    public @Nullable String in(Language language) {
        return notes.get(language);
    }

    /** Finds it. */
    @Component
    static class Announcements {

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
}
