package org.warraq.report.exchange;

import java.util.List;
import java.util.function.UnaryOperator;
import org.warraq.language.Language;

/** Writes a report as a file for people, from which its reader gets the very same content. */
interface DocumentWriter {

    /** @param labels what to call a text, by its key, in the report's language */
    byte[] write(List<Field> fields, Language language, UnaryOperator<String> labels);
}
