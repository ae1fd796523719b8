package org.warraq.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a page may send somebody on to because the request says so: to a page of ours, nowhere else. */
public final class LocalTarget {

    // One slash and then no second, nor a backslash, which browsers read as one; no control
    // characters, nor braces, which would be taken for a template.
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7a\\x7c\\x7e]{0,1000}");

    private LocalTarget() {}

    /** The target, if it is a path here (with its query); otherwise {@code null}. */
    public static @Nullable String of(@Nullable String target) {
        return target != null && LOCAL.matcher(target).matches() ? target : null;
    }

    /** The target, if it is a path here; otherwise the start page. */
    public static String orHome(@Nullable String target) {
        String local = of(target);
        return local == null ? "/" : local;
    }
}
