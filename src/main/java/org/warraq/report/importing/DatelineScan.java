package org.warraq.report.importing;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Characters;
import org.warraq.language.DateMention;
import org.warraq.language.DateMention.Kind;
import org.warraq.language.Dates;
import org.warraq.language.Language;
import org.warraq.language.Scan;
import org.warraq.language.Weekdays;
import org.warraq.report.importing.Opening.End;

/** Reads the beginning of a paragraph as a dateline: place, date and agency in any order, up to a dash or colon. */
final class DatelineScan {

    /** How far into a paragraph a dateline can reach, in UTF-16 units. */
    private static final int LONGEST = 160;

    private static final int RECENT_DAYS = 7;
    private static final Set<String> PREPOSITIONS = SpacedWords.keys("في on");
    private static final String CLOSING = ")]";
    private static final String COMMAS = ",،|";

    private final String text;
    private final Language language;
    private final @Nullable LocalDate received;
    private final DatelineParts parts;
    private int strokesEnd = -1;
    private int at;

    DatelineScan(String text, Language language, @Nullable LocalDate received) {
        this.text = text;
        this.language = language;
        this.received = received;
        this.parts = new DatelineParts(text);
        this.at = Dash.skipBlank(text, 0);
    }

    Opening read() {
        while (at < Math.min(text.length(), LONGEST) && part()) {
            parts.endAt(at);
            skipCommas();
            if (at == text.length()) {
                return parts.closed(End.LINE, at);
            }
            Dash dash = closingStroke(at) >= 0 ? null : Dash.at(text, at);
            if (dash != null && !goesOn(dash)) {
                return closed(dash);
            }
            at = dash == null ? at : dash.end();
        }
        return parts.closed(strokesEnd == parts.end() ? End.DASH : End.NONE, at);
    }

    private Opening closed(Dash dash) {
        return switch (dash.kind()) {
            case TIGHT -> parts.closed(End.NONE, at);
            case LOOSE -> parts.closed(End.DASH, dash.end());
            case COLON -> parts.closed(End.COLON, dash.end());
        };
    }

    private boolean part() {
        return brackets() || strokes() || date() || dateAfterPreposition() || weekday() || agency() || placeWord();
    }

    private boolean brackets() {
        int close = text.charAt(at) == '(' || text.charAt(at) == '[' ? find(CLOSING, text, at + 1, LONGEST) : -1;
        if (close < 0) {
            return false;
        }
        String inside = text.substring(at + 1, close);
        if (!dateIn(inside) && !agencyIn(inside)) {
            parts.leaveOver(at);
        }
        at = close + 1;
        return true;
    }

    /** «/سانا/» : the second stroke also ends the dateline, unless more of it follows. */
    private boolean strokes() {
        int close = closingStroke(at);
        if (close < 0) {
            return false;
        }
        parts.placeAgency(ImportParagraph.trim(text.substring(at + 1, close)), true, at);
        at = close + 1;
        strokesEnd = at;
        return true;
    }

    private int closingStroke(int start) {
        int close = text.charAt(start) == '/' ? find("/", text, start + 1, LONGEST) : -1;
        return close >= 0 && Agencies.canBe(ImportParagraph.trim(text.substring(start + 1, close))) ? close : -1;
    }

    private boolean dateIn(String inside) {
        Optional<DateMention> whole = Dates.at(inside, Dash.skipBlank(inside, 0), language)
                .filter(mention -> ImportParagraph.isBlank(inside.substring(mention.end())));
        whole.ifPresent(mention -> parts.placeDate(mention.day(), false, at));
        return whole.isPresent();
    }

    /** "(ST)", or with a date behind the name: "(ST, March 11, 2026)". */
    private boolean agencyIn(String inside) {
        int comma = find(COMMAS, inside, 0, inside.length());
        String name = ImportParagraph.trim(comma < 0 ? inside : inside.substring(0, comma));
        if (!Agencies.canBe(name) || (comma >= 0 && !dateIn(inside.substring(comma + 1)))) {
            return false;
        }
        parts.placeAgency(name, true, at);
        return true;
    }

    private boolean date() {
        DateMention mention = Dates.mentionAt(text, at, language).orElse(null);
        if (mention == null) {
            return false;
        }
        LocalDate lately = lately(mention);
        if (mention.kind() == Kind.COMPLETE) {
            parts.placeDate(mention.day(), false, at);
        } else if (lately != null) {
            parts.placeDate(lately, true, at);
        } else {
            parts.leaveDateOver(at);
        }
        at = mention.end();
        return true;
    }

    /** A day without its year is the one just past, if the text came within a week of it; else nobody can know. */
    private @Nullable LocalDate lately(DateMention mention) {
        if (received == null || mention.kind() != Kind.WITHOUT_YEAR || mention.dayOfYear() == null) {
            return null;
        }
        for (int days = 0; days <= RECENT_DAYS; days++) {
            LocalDate day = received.minusDays(days);
            if (MonthDay.from(day).equals(mention.dayOfYear())) {
                return day;
            }
        }
        return null;
    }

    // «القاهرة في ١١ آذار» : no field holds the preposition.
    private boolean dateAfterPreposition() {
        Scan scan = new Scan(text, at);
        int date = parts.hasPlace() && scan.takeWord(PREPOSITIONS)
                ? scan.skipBlank().at()
                : -1;
        Optional<DateMention> mention = date < 0 ? Optional.empty() : Dates.mentionAt(text, date, language);
        mention.ifPresent(found -> {
            parts.leaveDateOver(at);
            at = found.end();
        });
        return mention.isPresent();
    }

    // No field holds a weekday, so it and what follows stay in the text.
    private boolean weekday() {
        int end = Weekdays.end(text, at, language);
        if (end < 0) {
            return false;
        }
        parts.leaveOver(at);
        at = end;
        return true;
    }

    private boolean agency() {
        int end = agencyEnd(at);
        if (end < 0) {
            return false;
        }
        parts.placeAgency(text.substring(at, end), false, at);
        at = end;
        return true;
    }

    /** A known name; or, behind the place and before the text, capitals after small letters: "Damascus, SANA- ". */
    private int agencyEnd(int start) {
        int known = Agencies.end(text, start);
        if (known >= 0 || !parts.hasPlace()) {
            return known;
        }
        int end = Places.end(text, start);
        boolean closes = end - start >= 3 && closesAt(end);
        return closes && (isContrast(start, end) || isNamedAfterDash(start, end)) ? end : -1;
    }

    private boolean isContrast(int start, int end) {
        return SpacedWords.isAllCapitals(text.substring(start, end)) && !SpacedWords.isAllCapitals(parts.place());
    }

    // «المدينة - وكالة: …», and «المدينة-وكالة» alone in a line.
    private boolean isNamedAfterDash(int start, int end) {
        Dash next = Dash.at(text, Dash.skipBlank(text, end));
        boolean lastOfLine = Dash.skipBlank(text, end) == text.length();
        return Dash.at(text, Dash.skipBlank(text, parts.placeEnd())) != null
                && Characters.isArabic(text.charAt(start))
                && (lastOfLine || (next != null && next.kind() == Dash.Kind.COLON));
    }

    private boolean placeWord() {
        int end = Places.end(text, at);
        if (end == at || !parts.takesPlace() || !Places.canBePart(text.substring(at, end), !parts.hasPlace())) {
            return false;
        }
        parts.addToPlace(at, end);
        at = end;
        return true;
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
        if (dash.kind() == Dash.Kind.TIGHT && Agencies.end(text, start) >= 0) {
            parts.tie();
            return true;
        }
        int end = Dates.mentionAt(text, start, language).map(DateMention::end).orElseGet(() -> agencyEnd(start));
        return end >= 0 && closesAt(end);
    }

    private boolean closesAt(int end) {
        int next = Dash.skipBlank(text, end);
        return next == text.length() || Dash.at(text, next) != null;
    }

    private static int find(String anyOf, String text, int start, int most) {
        for (int i = start; i < Math.min(text.length(), most); i++) {
            if (anyOf.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }
}
