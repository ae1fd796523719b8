package org.warraq.report.importing;

import org.jspecify.annotations.Nullable;

/** Somebody whom a text names. @param title the office held and honorifics that say more than courtesy does */
record RecognisedPerson(String name, @Nullable String title) {}
