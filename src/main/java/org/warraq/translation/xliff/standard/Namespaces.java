package org.warraq.translation.xliff.standard;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The standard's namespaces, and the short names they go by here. */
public final class Namespaces {

    public static final String XLIFF = "urn:oasis:names:tc:xliff:document:2.0";
    public static final String MATCHES = "urn:oasis:names:tc:xliff:matches:2.0";
    public static final String GLOSSARY = "urn:oasis:names:tc:xliff:glossary:2.0";
    public static final String METADATA = "urn:oasis:names:tc:xliff:metadata:2.0";

    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry(XLIFF, "xlf"),
            Map.entry(MATCHES, "mtc"),
            Map.entry(GLOSSARY, "gls"),
            Map.entry(METADATA, "mda"),
            Map.entry("urn:oasis:names:tc:xliff:fs:2.0", "fs"),
            Map.entry("urn:oasis:names:tc:xliff:resourcedata:2.0", "res"),
            Map.entry("urn:oasis:names:tc:xliff:changetracking:2.0", "ctr"),
            Map.entry("urn:oasis:names:tc:xliff:changetracking:2.1", "ctr"),
            Map.entry("urn:oasis:names:tc:xliff:sizerestriction:2.0", "slr"),
            Map.entry("urn:oasis:names:tc:xliff:validation:2.0", "val"),
            Map.entry("http://www.w3.org/2005/11/its", "its"),
            Map.entry("urn:oasis:names:tc:xliff:itsm:2.1", "itsm"),
            Map.entry("http://www.w3.org/XML/1998/namespace", "xml"));

    private Namespaces() {}

    static String qualify(@Nullable String namespace, String local) {
        if (namespace == null || namespace.isEmpty()) {
            return local;
        }
        String prefix = PREFIXES.get(namespace);
        return prefix == null ? "{" + namespace + "}" + local : prefix + ":" + local;
    }

    /** In no namespace at all. */
    static boolean isBare(String name) {
        return !name.startsWith("{") && name.indexOf(':') < 0;
    }

    /** In none of the standard's. */
    static boolean isForeign(String name) {
        return name.startsWith("{") || isBare(name);
    }

    /** The short name of its namespace; empty where it is none of the standard's. */
    static String prefix(String name) {
        return isForeign(name) ? "" : name.substring(0, name.indexOf(':'));
    }

    /** As people write it. */
    static String shown(String name) {
        if (name.startsWith("{")) {
            return name.substring(name.lastIndexOf('}') + 1);
        }
        return name.startsWith("xlf:") ? name.substring(4) : name;
    }
}
