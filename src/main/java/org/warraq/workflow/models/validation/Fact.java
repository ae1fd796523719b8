package org.warraq.workflow.models.validation;

/** What surely holds where a token stands, whatever way it came: what stages need to be completed. */
enum Fact {
    /** The translation's segments are in line with the source: there is something to translate. */
    BEGUN,
    /** No segment of the translation is open. */
    COMPLETE,
    /** Every language has a translation of what the source says. */
    TRANSLATED,
    /** An editor approved what every language says. */
    APPROVED
}
