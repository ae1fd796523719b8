package org.warraq.translation;

/**
 * How the newsroom writes.
 *
 * @param months {@code levant}: آذار, or {@code egypt}: مارس
 * @param digits of Arabic texts: {@code arab}: ٣, {@code latn}: 3, or {@code any} one system throughout a text
 * @param honorifics {@code keep}: each has its counterpart; {@code drop}: English goes without; {@code any}
 * @param arabicQuotes {@code guillemets}: « », {@code curly}: “ ”, {@code straight}: " ", or {@code any}
 * @param englishQuotes {@code curly}, {@code straight} or {@code any}
 */
public record HouseStyle(String months, String digits, String honorifics, String arabicQuotes, String englishQuotes) {

    public static final HouseStyle DEFAULT = new HouseStyle("levant", "any", "keep", "any", "any");

    /** @throws IllegalArgumentException if a value is none of those above; its message is the field's name */
    public HouseStyle {
        require(months, "levant|egypt", "months");
        require(digits, "any|arab|latn", "digits");
        require(honorifics, "keep|drop|any", "honorifics");
        require(arabicQuotes, "any|guillemets|curly|straight", "arabicQuotes");
        require(englishQuotes, "any|curly|straight", "englishQuotes");
    }

    private static void require(String value, String allowed, String field) {
        if (!value.matches(allowed)) {
            throw new IllegalArgumentException(field);
        }
    }

    /** All of it in one line, as the journal keeps it. */
    public String summary() {
        return String.join(", ", months, digits, honorifics, arabicQuotes, englishQuotes);
    }
}
