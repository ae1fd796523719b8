package org.warraq.translation.checks;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A month under names that are not those of the house: «مارس» where it writes «آذار». A pair of both names is fine. */
final class MonthStyleCheck implements Check {

    private static final List<String> LEVANT = List.of(
            "كانون الثاني",
            "شباط",
            "آذار",
            "نيسان",
            "أيار",
            "حزيران",
            "تموز",
            "آب",
            "أيلول",
            "تشرين الأول",
            "تشرين الثاني",
            "كانون الأول");
    private static final List<String> EGYPT = List.of(
            "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر",
            "ديسمبر");

    private final List<String> house;
    private final List<String> others;
    private final Pattern names;

    MonthStyleCheck(boolean levant) {
        house = levant ? LEVANT : EGYPT;
        others = levant ? EGYPT : LEVANT;
        names = Pattern.compile("(?<![\\p{L}\\p{M}/])[وبفلك]?(" + String.join("|", others) + ")(?![\\p{L}\\p{M}/])");
    }

    @Override
    public String name() {
        return "month-style";
    }

    @Override
    public void text(Text text, Notes notes) {
        Matcher name = names.matcher(text.isArabic() ? text.text() : "");
        while (name.find()) {
            notes.add(text, name.start(1), name.end(1), house.get(others.indexOf(name.group(1))));
        }
    }
}
