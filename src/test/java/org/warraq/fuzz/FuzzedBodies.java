package org.warraq.fuzz;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** JSON of the shape that a controller takes, with something else in it here and there; files of every form, and of none. */
final class FuzzedBodies {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final List<String> FILES = List.of(
            "",
            "null",
            "[]",
            "{}",
            "{\"a\":",
            "[".repeat(3000),
            "\"x\"",
            "1",
            "{\"a\":1,\"a\":2}",
            "\ufeff{}",
            "They met. They talked.\n\nAgain.",
            "# Headline\n\n- one\n\n> quoted",
            "PK\u0003\u0004\u0000\u0000",
            "%PDF-1.4",
            "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>",
            "<a",
            "<a/>",
            "\u0000\u00ff\u00fe",
            "<tmx version=\"1.4\"><header srclang=\"en\" datatype=\"plaintext\" segtype=\"sentence\"/><body><tu><tuv xml:lang="
                    + "\"en\"><seg>x</seg></tuv><tuv xml:lang=\"ar\"><seg>س</seg></tuv></tu></body></tmx>",
            "<tmx version=\"1.4\"><body><tu><tuv xml:lang=\"%\"><seg/></tuv></tu></body></tmx>",
            "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.0\" srcLang=\"en\" trgLang=\"ar\"><file id="
                    + "\"f\"><unit id=\"u\"><segment><source>x</source></segment></unit></file></xliff>",
            "<martif type=\"TBX\"><text><body><termEntry/></body></text></martif>",
            "<tbx type=\"TBX-Basic\" style=\"dca\" xml:lang=\"en\" xmlns=\"urn:iso:std:iso:30042:ed-2\"><text><body>"
                    + "<conceptEntry id=\"c\"/></body></text></tbx>",
            "id,domain,definition,note,language,use,text\r\n,,,,en,preferred,x\r\n,,\"",
            "language,text\n\u0000,\ud800\n",
            "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"/>");

    private final FuzzedValues values;

    FuzzedBodies(FuzzedValues values) {
        this.values = values;
    }

    String file() {
        return values.one(FILES);
    }

    String json(Type type) {
        String whole = JSON.writeValueAsString(value(type, "", 0));
        return values.strange() && values.once(4) ? whole.substring(0, values.below(whole.length() + 1)) : whole;
    }

    private @Nullable Object value(Type type, String name, int depth) {
        if (values.strange() && values.once(3) || depth > 5) {
            return values.one(
                    Arrays.asList(null, 0, -1, 1.5, 1e300, true, "", List.of(), Map.of(), List.of(1), values.any()));
        } else if (type instanceof ParameterizedType shaped) {
            return shaped(shaped, name, depth);
        }
        return type instanceof Class<?> plain ? plain(plain, name, depth) : values.any();
    }

    private @Nullable Object shaped(ParameterizedType type, String name, int depth) {
        Type[] of = type.getActualTypeArguments();
        Class<?> whole = (Class<?>) type.getRawType();
        if (Collection.class.isAssignableFrom(whole)) {
            List<@Nullable Object> several = new ArrayList<>();
            for (int i = values.below(3); i >= 0; i--) {
                several.add(value(of[0], name, depth + 1));
            }
            return several;
        } else if (Map.class.isAssignableFrom(whole)) {
            Map<String, @Nullable Object> several = new LinkedHashMap<>();
            several.put(values.named("language"), value(of[1], name, depth + 1));
            return several;
        }
        return value(of[0], name, depth + 1);
    }

    private @Nullable Object plain(Class<?> type, String name, int depth) {
        if (type.isRecord()) {
            return values.strange() && values.once(4) ? values.named(name) : record(type, depth);
        } else if (type.isEnum()) {
            Object constant = values.one(Arrays.asList(type.getEnumConstants()));
            return constant.toString().toLowerCase(Locale.ROOT).replace('_', '-');
        } else if (type.isSealed()) {
            return value(values.one(Arrays.asList(type.getPermittedSubclasses())), name, depth + 1);
        } else if (type == boolean.class || type == Boolean.class) {
            return values.once(2);
        } else if (type == UUID.class) {
            return values.id(name);
        } else if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return values.below(5) - 1;
        }
        return values.named(name);
    }

    private Map<String, @Nullable Object> record(Class<?> type, int depth) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            if (!values.strange()) {
                fields.put(component.getName(), value(component.getGenericType(), component.getName(), depth + 1));
            }
        }
        if (values.strange() && values.once(5)) {
            fields.put("unknown", values.any());
        }
        return fields;
    }
}
