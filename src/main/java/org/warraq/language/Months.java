package org.warraq.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The Gregorian months under every name newspapers give them. */
final class Months {

    private static final List<String> ENGLISH = List.of(
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec");

    /** Of the Levant and Iraq, of Egypt and the Gulf, of Tunisia and Algeria, of Morocco; variants of spelling last. */
    private static final List<String> ARABIC = List.of(
            "كانون_الثاني يناير جانفي كانون_ثاني ينائر",
            "شباط فبراير فيفري",
            "آذار مارس",
            "نيسان أبريل إبريل أفريل",
            "أيار مايو ماي",
            "حزيران يونيو جوان يونيه",
            "تموز يوليو جويلية يوليه يوليوز",
            "آب أغسطس أوت غشت",
            "أيلول سبتمبر شتنبر",
            "تشرين_الأول أكتوبر تشرين_أول",
            "تشرين_الثاني نوفمبر تشرين_ثاني نونبر",
            "كانون_الأول ديسمبر كانون_أول دجنبر");

    private static final Months IN_ENGLISH = new Months(ENGLISH);
    private static final Months IN_ARABIC = new Months(ARABIC);

    private final Map<String, Integer> numbers = new HashMap<>();

    private Months(List<String> names) {
        for (int month = 1; month <= names.size(); month++) {
            for (String name : names.get(month - 1).split(" ")) {
                numbers.put(Keys.fuzzy(name.replace('_', ' ')), month);
            }
        }
    }

    static int english(Scan scan) {
        int month = IN_ENGLISH.one(scan);
        int end = scan.at();
        // "Mar. 14", but not the stop of "in March.On".
        if (month > 0 && scan.take(".") && !scan.atEdge()) {
            scan.backTo(end);
        }
        return month;
    }

    /** One name, or two names of one month: «آذار/مارس», «آذار (مارس)». 0 where two names contradict each other. */
    static int arabic(Scan scan) {
        int month = IN_ARABIC.one(scan);
        int end = scan.at();
        if (month < 0) {
            return month;
        }
        boolean inBrackets = scan.take("(");
        boolean two = inBrackets || scan.take("/-–");
        int second = two ? IN_ARABIC.one(scan.skipBlank()) : -1;
        if (second < 0 || (inBrackets && !scan.take(")"))) {
            scan.backTo(end);
            return month;
        }
        return month == second ? month : 0;
    }

    // Longest first: «كانون» alone names nothing.
    private int one(Scan scan) {
        int start = scan.at();
        String first = scan.word();
        int end = scan.at();
        Integer two = numbers.get(first + " " + scan.skipBlank().word());
        if (two != null) {
            return two;
        }
        scan.backTo(end);
        Integer month = numbers.get(first);
        if (month == null) {
            scan.backTo(start);
        }
        return month == null ? -1 : month;
    }
}
