package org.warraq.desk.drafting;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a field that belongs to an item of a list: {@code participant.0.name}, {@code body.12.text},
 * {@code background.0.date}, {@code background.0.3.id}.
 *
 * @param path of the list: {@code participant}, {@code body}, {@code background} or {@code background.0}
 * @param number the item's place in it, from 0 to 9999
 */
record DraftField(String path, int number) {

    private static final String NUMBER = "(0|[1-9][0-9]{0,3})";
    private static final Pattern LISTED = Pattern.compile("(?:participant|body|background)[.].*", Pattern.DOTALL);
    private static final Pattern FORM =
            Pattern.compile("(participant)[.]" + NUMBER + "[.](?:name|title|name-id|part|side)"
                    + "|(body|background[.]" + NUMBER + ")[.]" + NUMBER + "[.](?:id|text)"
                    + "|(background)[.]" + NUMBER + "[.](?:date|report)");

    /** Whether a name begins like one of these. */
    static boolean isListed(String name) {
        return LISTED.matcher(name).matches();
    }

    /** Empty where the form has no such field. */
    static Optional<DraftField> parse(String name) {
        Matcher matcher = FORM.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int group = matcher.group(1) != null ? 1 : matcher.group(3) != null ? 3 : 6;
        String number = matcher.group(group == 3 ? 5 : group + 1);
        return Optional.of(new DraftField(matcher.group(group), Integer.parseInt(number)));
    }
}
