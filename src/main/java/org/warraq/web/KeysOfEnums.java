package org.warraq.web;

import java.util.Locale;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;

/** Enumerations in addresses: by their lower-case name, as they stand in JSON. */
@SuppressWarnings("rawtypes")
final class KeysOfEnums implements ConverterFactory<String, Enum> {

    @Override
    public <T extends Enum> Converter<String, T> getConverter(Class<T> type) {
        return key -> read(type, key);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Enum> T read(Class<T> type, String key) {
        return (T) Enum.valueOf((Class<Enum>) (Class) type, key.strip().toUpperCase(Locale.ROOT));
    }
}
