package org.warraq.translation.xliff.standard;

import java.math.BigDecimal;
import java.net.URI;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What the value of an attribute may be, by the names used in the grammar. */
public final class ValueType {

    private static final String NAME_CHARS = "[\\p{L}\\p{M}\\p{N}._:\u00B7\u203F\u2040-]+";
    private static final Pattern NMTOKEN = Pattern.compile(NAME_CHARS);
    private static final Pattern USER = Pattern.compile("[^\\s:]+:[^\\s:]+");
    private static final Pattern POSITIVE = Pattern.compile("\\+?0*[1-9][0-9]{0,8}");
    private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(?:[0-9]{1,30}(?:\\.[0-9]{0,30})?|\\.[0-9]{1,30})");
    private static final Pattern FLOAT = Pattern.compile(DECIMAL + "(?:[eE][+-]?[0-9]{1,2})?");
    private static final Pattern HEX = Pattern.compile("(?:[0-9A-Fa-f]{2}){1,4}");

    private static final Map<String, Predicate<String>> TYPES = types();

    private ValueType() {}

    public static boolean allows(String type, String value) {
        Predicate<String> test = TYPES.get(type);
        if (test == null) {
            throw new IllegalArgumentException("the grammar has no type " + type);
        }
        return test.test(value);
    }

    private static Map<String, Predicate<String>> types() {
        Map<String, Predicate<String>> types = new HashMap<>();
        types.put("text", value -> true);
        types.put("nmtoken", ValueType::isNmtoken);
        types.put("nmtokens", value -> NMTOKEN_LIST.matcher(value.strip()).matches());
        types.put("user", value -> USER.matcher(value).matches());
        types.put("positive", value -> POSITIVE.matcher(value.strip()).matches());
        types.put("integer", value -> INTEGER.matcher(value.strip()).matches());
        types.put("hex", value -> HEX.matcher(value).matches());
        types.put("uri", ValueType::isUri);
        types.put("language", ValueType::isLanguage);
        types.put("percent", value -> DECIMAL.matcher(value.strip()).matches() && isBetween(value, 0, 100));
        types.put("confidence", value -> FLOAT.matcher(value.strip()).matches() && isBetween(value, 0, 1));
        types.put("priority", value -> POSITIVE.matcher(value.strip()).matches() && isBetween(value, 1, 10));
        types.put(
                "annotation",
                one("generic|comment|term").or(value -> USER.matcher(value).matches()));
        enumerations(types);
        return Map.copyOf(types);
    }

    private static void enumerations(Map<String, Predicate<String>> types) {
        types.put("yesno", one("yes|no"));
        types.put("space", one("default|preserve"));
        types.put("preserve", one("preserve"));
        types.put("direction", one("ltr|rtl|auto"));
        types.put("side", one("source|target"));
        types.put("scope", one("source|target|ignorable"));
        types.put("state", one("initial|translated|reviewed|final"));
        types.put("reorder", one("yes|firstNo|no"));
        types.put("code", one("fmt|ui|quote|link|image|other"));
        types.put("candidate", one("am|mt|icm|idm|tb|tm|other"));
        types.put("normalization", one("none|nfc|nfd"));
        types.put("filter", one("include|exclude"));
        types.put("itsversion", one("2.0"));
        types.put(
                "issue",
                one("terminology|mistranslation|omission|untranslated|addition|duplication|inconsistency|grammar|legal"
                        + "|register|locale-specific-content|locale-violation|style|characters|misspelling|typographical"
                        + "|formatting|inconsistent-entities|numbers|markup|pattern-problem|whitespace"
                        + "|internationalization|length|non-conformance|uncategorized|other"));
        types.put(
                "format",
                one("a|b|bdo|big|blockquote|body|br|button|caption|center|cite|code|col|colgroup|dd|del|div|dl|dt|em|h1"
                        + "|h2|h3|h4|h5|h6|head|hr|html|i|img|label|legend|li|ol|p|pre|q|s|samp|select|small|span|strike"
                        + "|strong|sub|sup|table|tbody|td|tfoot|th|thead|title|tr|tt|u|ul"));
    }

    private static final Pattern NMTOKEN_LIST = Pattern.compile(NAME_CHARS + "(?: +" + NAME_CHARS + ")*");

    private static Predicate<String> one(String values) {
        return Pattern.compile(values).asMatchPredicate();
    }

    public static boolean isNmtoken(String value) {
        return NMTOKEN.matcher(value.strip()).matches();
    }

    /** Well-formed by BCP 47; whether such a language exists is not asked. */
    static boolean isLanguage(String value) {
        try {
            new Locale.Builder().setLanguageTag(value);
            return !value.isEmpty();
        } catch (IllformedLocaleException none) {
            return false;
        }
    }

    // An IRI may hold what a URI may not; what remains is to have no space and, at most, one fragment.
    private static boolean isUri(String value) {
        if (value.chars().anyMatch(Character::isWhitespace) || value.indexOf('#') != value.lastIndexOf('#')) {
            return false;
        }
        try {
            URI.create(value.replaceAll("[^\\p{ASCII}]|[\\\\^`{|}<>\"\\[\\]$]|%(?![0-9A-Fa-f]{2})", "_"));
            return true;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private static boolean isBetween(String value, int least, int most) {
        BigDecimal number = new BigDecimal(value.strip());
        return number.compareTo(BigDecimal.valueOf(least)) >= 0 && number.compareTo(BigDecimal.valueOf(most)) <= 0;
    }
}
