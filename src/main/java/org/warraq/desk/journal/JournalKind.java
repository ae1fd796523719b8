package org.warraq.desk.journal;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.warraq.language.Keyed;

/** What an entry of a journal is about; an action is of exactly one kind. */
public enum JournalKind implements Keyed {
    WRITING("^(report-started|report-imported|version-saved|version-restored|working-copy-kept|draft-submitted)$"),
    TRANSLATION("^(translation|segment|question|answer|comment|suggestion|finding|helper|override)-"),
    DECISION("^(report-approved|report-returned|report-spiked|report-recalled|editions-returned)$"),
    TASK("^(task-|taken-back$)"),
    ARRANGEMENT("^(urgency-|embargo-|language-)"),
    PUBLICATION("^(released-|release-|update-started$|correction-started|withdrawal-|withdrawn$)"),
    REMOVAL("^removal-"),
    PEOPLE("^(person|role|pair|first-admin|link|password|token)-"),
    LEXICON("^(name|names|term|terms|unit|units|memory|policy)-"),
    UPKEEP("^(checkpoint|demo|models|round)-"),
    /** Whatever is none of the others. */
    OTHER("^$");

    private final String actions;

    JournalKind(String actions) {
        this.actions = actions;
    }

    /** A regular expression; of {@link #OTHER}, of all the others together. */
    String actions() {
        return this == OTHER ? known().map(kind -> kind.actions).collect(Collectors.joining("|")) : actions;
    }

    boolean isOf(String action) {
        return Pattern.compile(actions()).matcher(action).find() != (this == OTHER);
    }

    private static Stream<JournalKind> known() {
        return Arrays.stream(values()).filter(kind -> kind != OTHER);
    }
}
