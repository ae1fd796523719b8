/**
 * What whoever holds a task writes: drafts, segments, notes, proposals, files. It knows no process engine; who may
 * write a translation is decided in {@link org.warraq.editing.TranslationWriters}.
 *
 * <p>Triggers on its tables: {@code lease_is_told} and {@code lease_change_is_told} on {@code segment_lease}.
 */
@NullMarked
package org.warraq.editing;

import org.jspecify.annotations.NullMarked;
