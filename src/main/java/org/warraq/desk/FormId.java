package org.warraq.desk;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The id of something, as a field of a form or the name of one says it: as ids write themselves, no shorter. */
public final class FormId {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private FormId() {}

    /** Empty where it is no id: then it is nobody's. */
    public static Optional<UUID> parse(@Nullable String text) {
        String id = text == null ? "" : text.strip();
        return FORM.matcher(id).matches() ? Optional.of(UUID.fromString(id)) : Optional.empty();
    }
}
