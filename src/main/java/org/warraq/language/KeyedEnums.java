package org.warraq.language;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From keys to the values of enums. */
public final class KeyedEnums {

    private static final ClassValue<Map<String, Keyed>> BY_KEY = new ClassValue<>() {
        @Override
        protected Map<String, Keyed> computeValue(Class<?> type) {
            Map<String, Keyed> values = new LinkedHashMap<>();
            for (Object value : type.getEnumConstants()) {
                values.put(((Keyed) value).key(), (Keyed) value);
            }
            return values;
        }
    };

    private KeyedEnums() {}

    /** The value of exactly this key; empty without a key, and where no value has it. */
    public static <E extends Keyed> Optional<E> find(Class<E> type, @Nullable String key) {
        return key == null
                ? Optional.empty()
                : Optional.ofNullable(BY_KEY.get(type).get(key)).map(type::cast);
    }

    /**
     * The value of this key, its letters small or capital.
     *
     * @throws IllegalArgumentException if no value has it
     */
    public static <E extends Keyed> E of(Class<E> type, String key) {
        return find(type, key.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new IllegalArgumentException(key + " is no key of " + type.getSimpleName()));
    }
}
