package org.warraq.report;

import java.util.List;

/**
 * A text taken apart.
 *
 * @param content every word of the text stands in one of its fields; its paragraphs have no ids yet
 * @param findings what could not be placed, in reading order
 */
public record Reading(Content content, List<ImportFinding> findings) {

    public Reading {
        findings = List.copyOf(findings);
    }
}
