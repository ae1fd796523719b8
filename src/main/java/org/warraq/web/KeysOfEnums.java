package org.warraq.web;

import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.warraq.language.Keyed;
import org.warraq.language.KeyedEnums;

/** Enumerations in addresses: by their keys, as they stand in JSON. */
final class KeysOfEnums implements ConverterFactory<String, Keyed> {

    @Override
    public <T extends Keyed> Converter<String, T> getConverter(Class<T> type) {
        return key -> KeyedEnums.of(type, key.strip());
    }
}
