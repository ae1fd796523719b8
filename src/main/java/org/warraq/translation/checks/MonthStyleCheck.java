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

    private static final Pattern BEFORE_MONTH = Pattern.compile(
            "(?:[\\d٠-٩]|(?<![\\p{L}\\p{M}])(?:في|منذ|حتى|شهر|من|إلى|أواخر|أوائل|مطلع|نهاية|بداية|منتصف|خلال|بعد|قبل))\\h+$");
    private static final Pattern BEHIND_MONTH =
            Pattern.compile("\\h+(?:[\\d٠-٩]|(?:الماضي|المقبل|الجاري|الحالي|من|عام)(?!\\p{L}))");

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

    // «مارس» is a verb as well, and «آذار (مارس)» has both names.
    private boolean isMeant(String text, Matcher name) {
        String before = text.substring(Math.max(0, name.start() - 14), name.start());
        if (before.endsWith("(") && house.stream().anyMatch(month -> before.endsWith(month + " ("))) {
            return false;
        }
        return !name.group(1).equals("مارس")
                || name.start() < name.start(1)
                || BEFORE_MONTH.matcher(before).find()
                || BEHIND_MONTH.matcher(text.substring(name.end())).lookingAt();
    }

    @Override
    public void text(Text text, FoundCollector notes) {
        Matcher name = names.matcher(text.isArabic() ? text.text() : "");
        while (name.find()) {
            if (!isMeant(text.text(), name)) {
                continue;
            }
            notes.add(text, name.start(1), name.end(1), house.get(others.indexOf(name.group(1))));
        }
    }
}
