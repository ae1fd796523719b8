package org.warraq.translation.xliff.standard;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A place in a document: {@code #f=file/g=group/u=unit/n=note}.
 *
 * @param absolute whether it begins with a slash, and so is not relative to where it stands
 * @param prefix of its last selector: {@code n} a note, {@code d} data, {@code t} in a target, empty for segments and in a
 *     source; {@code null} where it ends with a file, group or unit
 */
record Fragment(
        boolean absolute,
        @Nullable String file,
        @Nullable String group,
        @Nullable String unit,
        @Nullable String prefix,
        String id) {

    private static final List<String> CONTAINERS = List.of("f", "g", "u");
    private static final Set<String> LEAVES =
            Set.of("", "n", "d", "t", "mtc", "gls", "fs", "mda", "res", "ctr", "slr", "val", "its", "itsm", "tbx");

    /** @param text from the {@code #} on; {@code null} is returned where it is none */
    static @Nullable Fragment parse(String text) {
        if (!text.startsWith("#")) {
            return null;
        }
        boolean absolute = text.startsWith("#/");
        String[] containers = new String[3];
        int reached = -1;
        Set<String> seen = new HashSet<>();
        String[] selectors = text.substring(absolute ? 2 : 1).split("/", -1);
        for (int i = 0; i < selectors.length; i++) {
            int equals = selectors[i].indexOf('=');
            String prefix = equals < 0 ? "" : selectors[i].substring(0, equals);
            String id = selectors[i].substring(equals + 1);
            int container = CONTAINERS.indexOf(prefix);
            boolean last = i == selectors.length - 1;
            boolean known = container >= 0 ? container > reached : LEAVES.contains(prefix) && last;
            if (equals == 0 || !known || !ValueType.isNmtoken(id) || !seen.add(prefix)) {
                return null;
            }
            if (container < 0) {
                return new Fragment(absolute, containers[0], containers[1], containers[2], prefix, id);
            }
            containers[container] = id;
            reached = container;
        }
        return new Fragment(absolute, containers[0], containers[1], containers[2], null, "");
    }

    /** Whether it leads into that unit. */
    boolean isIn(Node unit) {
        Node around = unit.around("xlf:file");
        String within = around == null ? "" : around.get("id", "");
        if (unit() == null) {
            return file() == null && group() == null && !absolute();
        }
        return unit.get("id", "").equals(unit()) && (file() == null ? !absolute() : within.equals(file()));
    }
}
