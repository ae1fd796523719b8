package org.warraq.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;

/** Values such as people send, and such as nobody does; all of them out of one random. */
final class FuzzedValues {

    private static final List<String> PLAUSIBLE = List.of(
            "en",
            "ar",
            "1",
            "2",
            "0",
            "true",
            "draft",
            "translate",
            "review",
            "approve",
            "submit",
            "accept",
            "return",
            "rima",
            "huda",
            "A headline",
            "عنوان",
            "2026-03-01",
            "2026-03-01T10:00:00Z",
            "2026-03-01T10:00",
            "mine",
            "preferred",
            "tbx",
            "csv",
            "tmx",
            "xliff",
            "markdown",
            "text",
            "docx",
            "ninjs",
            "person",
            "term",
            "light",
            "translated",
            "/tasks",
            "sooner",
            "person",
            "place",
            "reporter",
            "next");

    private static final List<String> HOSTILE = List.of(
            "",
            " ",
            "\0",
            "a\0b",
            "%",
            "%zz",
            "%ff",
            "../../etc/passwd",
            "..",
            ".",
            "/",
            "//evil.example",
            "\\",
            "'",
            "\"",
            "' or 1=1--",
            "<script>alert(1)</script>",
            "${7*7}",
            "#{7*7}",
            "__${T(java.lang.Runtime)}__::.x",
            "{0}",
            "{",
            "\u202eevil",
            "\ud800",
            "\udfff\ud800",
            "😀",
            "\ufffe",
            "\r\nSet-Cookie: a=b",
            "-1",
            "2147483648",
            "99999999999999999999",
            "1e309",
            "NaN",
            "+999999999-01-01",
            "-999999999-12-31T23:59:59Z",
            "+999999999-12-31T23:59:59+18:00",
            "-0001-01-01",
            "0000-00-00",
            "294277-01-01T00:00:00Z",
            "9999-12-31T23:59:59.999999999Z",
            "+10000-01-01T00:00",
            "2026-02-30",
            "infinity",
            "-infinity",
            "epoch",
            "null",
            "undefined",
            "[]",
            "{}",
            "=1+1",
            "@SUM(1)",
            "x".repeat(300),
            "ع".repeat(3000),
            "a,b;c|d",
            "AAAA",
            "eyJhIjoxfQ",
            "MjAyNg==",
            "\u0000\u0001\u001f\u007f",
            "(((((((((((((((((((((",
            ".*(a+)+$",
            "urn:x",
            "data:,x");

    private final SplittableRandom random;
    /** How seldom a value of this request is strange: whatever is wrong with it, the rest must be let through. */
    private final int rarity;
    /** By table. */
    private final Map<String, List<String>> ids;

    FuzzedValues(SplittableRandom random, Map<String, List<String>> ids) {
        this.random = random;
        this.rarity = List.of(2, 10, 40).get(random.nextInt(3));
        this.ids = ids;
    }

    boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    /** Whether something should be other than it is taken. */
    boolean strange() {
        return once(rarity);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    String any() {
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> one(HOSTILE);
            case 3 -> id("");
            case 4 -> bytes(random.nextInt(12));
            default -> one(PLAUSIBLE);
        };
    }

    /** What a field of this name takes, more often than not. */
    String named(String name) {
        String end = name.toLowerCase(Locale.ROOT);
        if (strange()) {
            return any();
        } else if (end.contains("language") || end.equals("lang") || end.equals("source") || end.equals("target")) {
            return once(2) ? "ar" : "en";
        } else if (end.endsWith("id") || end.endsWith("ids") || end.equals("report") || end.equals("task")) {
            return id(end);
        } else if (end.contains("version") || end.contains("number") || end.equals("limit")) {
            return Integer.toString(random.nextInt(4));
        }
        return one(PLAUSIBLE);
    }

    /** A value of this type, as a path or a query has it. */
    String of(Class<?> type, String name) {
        if (strange()) {
            return any();
        } else if (type.isEnum()) {
            return one(List.of(type.getEnumConstants()))
                    .toString()
                    .toLowerCase(Locale.ROOT)
                    .replace('_', '-');
        } else if (type == UUID.class) {
            return id(name);
        } else if (type == int.class || type == Integer.class) {
            return Integer.toString(random.nextInt(4));
        }
        return type == boolean.class ? "true" : named(name);
    }

    /** Somebody's or nobody's. @param near a word that the name of its table begins like, such as {@code reports} */
    String id(String near) {
        if (strange() && once(3)) {
            return new UUID(random.nextLong(), random.nextLong()).toString();
        }
        List<String> tables = ids.keySet().stream().sorted().toList();
        String table = tables.stream()
                .filter(name -> !near.isEmpty() && name.startsWith(near.substring(0, Math.min(4, near.length()))))
                .findFirst()
                .orElseGet(() -> one(tables));
        return one(ids.get(table));
    }

    private String bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
