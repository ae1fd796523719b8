package org.warraq.desk.approving;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.warraq.language.Language;
import org.warraq.publication.Releases;
import org.warraq.report.Edition;
import org.warraq.report.Reports;
import org.warraq.report.RoundKind;
import org.warraq.workflow.ReportView;

/** Finds what the readers of each language will be told that they are given. */
@Component
class Announcements {

    private static final String SITE = "site.";

    private final Releases releases;
    private final Reports reports;

    Announcements(Releases releases, Reports reports) {
        this.releases = releases;
        this.reports = reports;
    }

    /** What they are told is part of the text. @return {@code null} at a first publication: it is nothing else */
    @Nullable
    Announced ofRound(ReportView report) {
        return report.roundKind() == RoundKind.PUBLICATION
                ? null
                : new Announced(kinds(report), releases.announced(report.id(), report.round(), report.roundKind()));
    }

    Announced ofWithdrawal(ReportView report) {
        Map<Language, String> notes = releases.announced(report.id(), report.round(), RoundKind.WITHDRAWAL);
        Map<Language, String> keys = new HashMap<>();
        report.editions().keySet().forEach(tag -> keys.put(Language.of(tag), SITE + RoundKind.WITHDRAWAL.key()));
        return new Announced(keys, notes);
    }

    private Map<Language, String> kinds(ReportView report) {
        Map<Language, String> kinds = new HashMap<>();
        Set<Language> untouched = releases.untouched(report.id());
        for (Edition edition : reports.editions(report.id())) {
            kinds.put(
                    edition.language(),
                    switch (edition.noteOrigin()) {
                        case NONE -> "site.published";
                        case STANDING -> "spread.stands";
                        default ->
                            untouched.contains(edition.language())
                                    ? "spread.stands"
                                    : SITE + report.roundKind().key();
                    });
        }
        return kinds;
    }
}
