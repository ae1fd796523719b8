package org.warraq.memory.tmx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a TMX file says about a unit or a text beyond what the memory understands, kept to be given back.
 *
 * @param attributes by their names
 * @param remarks notes and properties, in their order
 */
record TmxMetadata(Map<String, String> attributes, List<Remark> remarks) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** @param type of a property; null for a note */
    record Remark(@Nullable String type, @Nullable String language, String text) {}

    static TmxMetadata empty() {
        return new TmxMetadata(new LinkedHashMap<>(), new ArrayList<>());
    }

    static TmxMetadata of(@Nullable String json) {
        return json == null ? empty() : JSON.readValue(json, TmxMetadata.class);
    }

    @Nullable
    String json() {
        return attributes.isEmpty() && remarks.isEmpty() ? null : JSON.writeValueAsString(this);
    }

    /** Takes the first property of that type out. */
    @Nullable
    String take(String type) {
        for (int i = 0; i < remarks.size(); i++) {
            if (type.equals(remarks.get(i).type())) {
                return remarks.remove(i).text();
            }
        }
        return null;
    }
}
