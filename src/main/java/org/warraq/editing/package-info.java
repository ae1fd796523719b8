/**
 * What whoever holds a task writes: drafts, segments, notes, proposals, files. It knows no process engine; who may
 * write a translation is decided in {@link org.warraq.editing.TranslationWriters}.
 */
@NullMarked
package org.warraq.editing;

import org.jspecify.annotations.NullMarked;
