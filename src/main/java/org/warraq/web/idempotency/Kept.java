package org.warraq.web.idempotency;

import java.util.Map;

/** What a call was answered. */
record Kept(int status, Map<String, String> headers, byte[] body) {}
