package org.warraq.report.importing;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Characters;
import org.warraq.language.DateMention;
import org.warraq.language.Dates;
import org.warraq.language.Keys;
import org.warraq.language.Language;
import org.warraq.language.Weekdays;
import org.warraq.report.importing.Opening.End;

/** Reads the beginning of a paragraph as a dateline: place, date and agency in any order, up to a dash or colon. */
final class DatelineScan {

    /** How far into a paragraph a dateline can reach, in UTF-16 units. */
    private static final int LONGEST = 160;

    private static final int MOST_PLACE_WORDS = 6;
    private static final int RECENT_DAYS = 7;
    private static final String CLOSING = ")]";
    private static final String COMMAS = ",،|";

    private static final Set<String> SMALL_WORDS =
            Words.keys("of", "de", "del", "la", "el", "al", "es", "and", "upon", "sur", "am", "the", "ez", "ad");

    /** No place has these in its name, but sentences, notes to editors and headlines do. */
    private static final Set<String> NO_PLACES = Words.keys(
            "a",
            "after",
            "an",
            "at",
            "before",
            "breaking",
            "but",
            "by",
            "correction",
            "exclusive",
            "flash",
            "he",
            "in",
            "it",
            "mr",
            "mr.",
            "mrs",
            "mrs.",
            "note",
            "on",
            "she",
            "that",
            "the",
            "they",
            "this",
            "update",
            "urgent",
            "when",
            "while",
            "في",
            "وفي",
            "بتاريخ",
            "وبتاريخ",
            "يوم",
            "من",
            "إلى",
            "على",
            "بعد",
            "قبل",
            "قال",
            "وقال",
            "أكد",
            "وأكد",
            "عاجل",
            "هذا",
            "كما");

    private final String text;
    private final Language language;
    private final @Nullable LocalDate received;

    private int at;
    private int last;
    private int placeStart = -1;
    private int placeEnd = -1;
    private int placeWords;
    private @Nullable LocalDate date;
    private boolean dated;
    private boolean yearAssumed;
    private @Nullable String agency;
    private boolean bracketed;
    private int unplaced = -1;

    DatelineScan(String text, Language language, @Nullable LocalDate received) {
        this.text = text;
        this.language = language;
        this.received = received;
        this.at = Dash.skipBlank(text, 0);
    }

    Opening read() {
        while (at < Math.min(text.length(), LONGEST) && element()) {
            last = at;
            skipCommas();
            Dash dash = Dash.at(text, at);
            if (at == text.length()) {
                return opening(End.LINE);
            }
            if (dash != null && !goesOn(dash)) {
                return closed(dash);
            }
            at = dash == null ? at : dash.end();
        }
        return opening(End.NONE);
    }

    private Opening closed(Dash dash) {
        if (dash.kind() == Dash.Kind.TIGHT) {
            return opening(End.NONE);
        }
        at = dash.end();
        return opening(dash.kind() == Dash.Kind.COLON ? End.COLON : End.DASH);
    }

    private Opening opening(End end) {
        String place = placeStart < 0 || isBehind(placeStart) ? null : text.substring(placeStart, placeEnd);
        return new Opening(place, date, agency, dated, bracketed, yearAssumed, end, at, unplaced, last);
    }

    private boolean element() {
        return brackets() || date() || weekday() || agency() || placeWord();
    }

    private boolean brackets() {
        int close = text.charAt(at) == '(' || text.charAt(at) == '[' ? closing() : -1;
        if (close < 0) {
            return false;
        }
        String inside = text.substring(at + 1, close);
        if (!dateIn(inside) && !agencyIn(inside)) {
            leaveOver(at);
        }
        at = close + 1;
        return true;
    }

    private int closing() {
        int most = Math.min(text.length(), LONGEST);
        for (int i = at + 1; i < most; i++) {
            if (CLOSING.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private boolean dateIn(String inside) {
        Optional<DateMention> whole = Dates.at(inside, Dash.skipBlank(inside, 0), language)
                .filter(mention -> Passage.isBlank(inside.substring(mention.end())));
        whole.ifPresent(mention -> place(mention.day(), at));
        return whole.isPresent();
    }

    /** "(ST)", or with a date behind the name: "(ST, March 11, 2026)". */
    private boolean agencyIn(String inside) {
        int comma = comma(inside);
        String name = Passage.trim(comma < 0 ? inside : inside.substring(0, comma));
        if (!Agencies.canBe(name) || (comma >= 0 && !dateIn(inside.substring(comma + 1)))) {
            return false;
        }
        placeAgency(name, at);
        bracketed = true;
        return true;
    }

    private static int comma(String inside) {
        for (int i = 0; i < inside.length(); i++) {
            if (COMMAS.indexOf(inside.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private boolean date() {
        Optional<DateMention> found = Dates.mentionAt(text, at, language);
        found.ifPresent(mention -> {
            dated = true;
            LocalDate day = mention.kind() == DateMention.Kind.COMPLETE ? mention.day() : lately(mention);
            if (day == null) {
                leaveOver(at);
            } else {
                place(day, at);
            }
            at = mention.end();
        });
        return found.isPresent();
    }

    /** A day without its year is the one just past, if the text came within a week of it; else nobody can know. */
    private @Nullable LocalDate lately(DateMention mention) {
        if (received == null || mention.kind() != DateMention.Kind.WITHOUT_YEAR || mention.dayOfYear() == null) {
            return null;
        }
        for (LocalDate day = received; !day.isBefore(received.minusDays(RECENT_DAYS)); day = day.minusDays(1)) {
            if (day.getMonth() == mention.dayOfYear().getMonth()
                    && day.getDayOfMonth() == mention.dayOfYear().getDayOfMonth()) {
                yearAssumed = unplaced < 0 && date == null;
                return day;
            }
        }
        return null;
    }

    // No field holds a weekday, so it and what follows stay in the text.
    private boolean weekday() {
        int end = Weekdays.end(text, at, language);
        if (end < 0) {
            return false;
        }
        leaveOver(at);
        at = end;
        return true;
    }

    private boolean agency() {
        int end = agencyEnd(at);
        if (end < 0) {
            return false;
        }
        placeAgency(text.substring(at, end), at);
        at = end;
        return true;
    }

    /** A known name; or, behind the place and before the text, capitals after small letters: "Damascus, SANA- ". */
    private int agencyEnd(int start) {
        int known = Agencies.end(text, start);
        if (known >= 0 || placeStart < 0) {
            return known;
        }
        int end = Words.end(text, start);
        boolean closes = end - start >= 3 && closesAt(end);
        boolean contrast = closes
                && Words.isAllCapitals(text.substring(start, end))
                && !Words.isAllCapitals(text.substring(placeStart, placeEnd));
        return contrast || (closes && isNamedAfterDash(start, end)) ? end : -1;
    }

    // «المدينة - وكالة: …», and «المدينة-وكالة» alone in a line.
    private boolean isNamedAfterDash(int start, int end) {
        Dash next = Dash.at(text, Dash.skipBlank(text, end));
        boolean lastOfLine = Dash.skipBlank(text, end) == text.length();
        return Dash.at(text, Dash.skipBlank(text, placeEnd)) != null
                && Characters.isArabic(text.charAt(start))
                && (lastOfLine || (next != null && next.kind() == Dash.Kind.COLON));
    }

    private boolean placeWord() {
        int end = Words.end(text, at);
        if (end == at || agency != null || unplaced >= 0 || (placeStart >= 0 && dated && placeEnd < last)) {
            return false;
        }
        String word = text.substring(at, end);
        boolean first = placeStart < 0;
        if (++placeWords > MOST_PLACE_WORDS || !canBePlace(word, first)) {
            return false;
        }
        placeStart = first ? at : placeStart;
        placeEnd = end;
        at = end;
        return true;
    }

    private static boolean canBePlace(String word, boolean first) {
        String key = Keys.fuzzy(word);
        if (NO_PLACES.contains(key) && (first || !SMALL_WORDS.contains(key))) {
            return false;
        }
        boolean small = !first && (SMALL_WORDS.contains(key) || Words.hasArabicArticle(word));
        return small || Characters.isArabic(word.charAt(0)) || Words.isCapitalised(word);
    }

    private void place(LocalDate day, int start) {
        if (date != null) {
            leaveOver(start);
        } else if (unplaced < 0) {
            dated = true;
            date = day;
        }
    }

    private void placeAgency(String name, int start) {
        if (agency != null) {
            leaveOver(start);
        } else if (unplaced < 0) {
            agency = name;
        }
    }

    private void leaveOver(int start) {
        unplaced = unplaced < 0 ? start : unplaced;
    }

    private boolean isBehind(int start) {
        return unplaced >= 0 && start >= unplaced;
    }

    private void skipCommas() {
        at = Dash.skipBlank(text, at);
        while (at < text.length() && COMMAS.indexOf(text.charAt(at)) >= 0) {
            at = Dash.skipBlank(text, at + 1);
        }
    }

    /** Whether another part of the dateline stands behind this dash, «دمشق - سانا - …». */
    private boolean goesOn(Dash dash) {
        int start = dash.end();
        if (dash.kind() == Dash.Kind.COLON || start >= Math.min(text.length(), LONGEST)) {
            return false;
        }
        int end = Dates.mentionAt(text, start, language).map(DateMention::end).orElseGet(() -> agencyEnd(start));
        return end >= 0 && closesAt(end);
    }

    private boolean closesAt(int end) {
        int next = Dash.skipBlank(text, end);
        return next == text.length() || Dash.at(text, next) != null;
    }
}
