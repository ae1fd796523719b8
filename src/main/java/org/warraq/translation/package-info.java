/**
 * Segments, the units of translation inside an edition, and the checks on what is written in them.
 *
 * <p>So many files: what a segment, a finding and a note are is asked for by every room above; what aligns, checks and stores them
 * has folders of its own.
 *
 * <p>Triggers on its tables: {@code segment_is_told} and {@code segment_change_is_told} on {@code segment}; {@code note_is_told},
 * {@code new_note_is_told}, {@code message_is_told} and the guard {@code note_is_settled_once} on notes; {@code policy_is_told} on
 * {@code house_style}.
 */
@NullMarked
package org.warraq.translation;

import org.jspecify.annotations.NullMarked;
