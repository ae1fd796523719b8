package org.warraq.architecture;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A Java file as text. What it needs of others is read from its words, not from its class file: a constant that the compiler
 * copies, or a type that only stands between two calls, is needed all the same.
 *
 * @param packageName the package it says it is in
 * @param name its simple name, without {@code .java}
 * @param text as written
 * @param code without comments, texts and imports
 * @param imports simple name to full name, of types; those of static imports by their owner
 */
record SourceFile(String packageName, String name, String text, String code, Map<String, String> imports) {

    private static final Pattern NOT_CODE = Pattern.compile(
            "\"\"\"[\\s\\S]*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*+\"|'(?:\\\\.|[^'\\\\])++'|//[^\\n]*+|/\\*[\\s\\S]*?\\*/");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (static )?([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile("(?<![\\w.])[A-Z]\\w*");
    private static final Pattern DECLARED = Pattern.compile("\\b(?:class|interface|enum|record)\\s+([A-Z]\\w*)");

    static SourceFile of(String name, String text) {
        String code = NOT_CODE.matcher(text).replaceAll(" ");
        Matcher declared = PACKAGE.matcher(code);
        if (!declared.find()) {
            throw new IllegalArgumentException(name + " says no package");
        }
        Map<String, String> imports = new HashMap<>();
        IMPORT.matcher(code).results().forEach(found -> {
            String imported = found.group(1) == null ? found.group(2) : outer(found.group(2));
            imports.put(imported.substring(imported.lastIndexOf('.') + 1), imported);
        });
        return new SourceFile(
                declared.group(1), name, text, IMPORT.matcher(code).replaceAll(""), imports);
    }

    private static String outer(String member) {
        return member.substring(0, member.lastIndexOf('.'));
    }

    String fullName() {
        return packageName + "." + name;
    }

    /** Whether it declares no type of its own. */
    boolean isPackageInfo() {
        return name.equals("package-info");
    }

    /** Full names of the types it names: those it imports, and others of its package. */
    Set<String> named() {
        Set<String> own = new HashSet<>();
        DECLARED.matcher(code).results().forEach(found -> own.add(found.group(1)));
        Set<String> named = new HashSet<>(imports.values());
        TYPE.matcher(code).results().forEach(found -> {
            @Nullable String imported = imports.get(found.group());
            if (imported == null && !own.contains(found.group())) {
                named.add(packageName + "." + found.group());
            }
        });
        return named;
    }
}
