package org.warraq.report.exchange;

/** A content control: the tag of ours on it or around it, and which one it is. */
record DocxControl(String tag, int number) {}
