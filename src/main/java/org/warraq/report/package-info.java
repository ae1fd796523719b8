/**
 * Reports, their editions, versions and content; import and comparison.
 *
 * <p>So many files: what a report, an edition, a version and their content are is asked for by every room above; what is compared,
 * imported and read from files has folders of its own.
 *
 * <p>Triggers on its tables. On {@code version}: {@code version_is_told}, and of rooms above {@code version_has_words} (lexicon) and
 * {@code version_takes_part} (workflow); on {@code report}: {@code round_has_writer} (workflow); {@code presence_is_told};
 * {@code working_copy_is_told}. On the three tables of removals, guards: {@code removal_is_allowed}, {@code removal_is_confirmed},
 * {@code removal_is_open}, {@code removal_is_refused}, {@code removal_is_journalled}; and what a confirmation takes out:
 * {@code removal_blanks}, {@code removal_blanks_segments} and {@code notes_are_blanked} (translation), {@code removal_forgets_unit_changes} (memory).
 */
@NullMarked
package org.warraq.report;

import org.jspecify.annotations.NullMarked;
