package org.warraq.report;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.warraq.people.Refusal;
import org.warraq.people.Refusal.FieldError;
import tools.jackson.databind.json.JsonMapper;

/** Reads contents, refuses what cannot be kept, and gives paragraphs their ids. */
public final class Contents {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,39}");
    // Names of parts that are no paragraphs, see Parts; the others carry a dot.
    private static final Set<String> FIELDS = Set.of("headline", "byline", "publicNote");
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final SecureRandom RANDOM = new SecureRandom();

    private Contents() {}

    /** Reads the text a version keeps; nothing where it was removed. */
    public static Content parse(String json) {
        return json.isEmpty() ? Content.EMPTY : MAPPER.readValue(json, Content.class);
    }

    /** The text of what a reader of this edition reads, for word counts: every field and paragraph, one a line. */
    public static String text(Content content) {
        StringBuilder text = new StringBuilder(content.headline());
        content.paragraphs().forEach(paragraph -> text.append('\n').append(paragraph.text()));
        return text.toString();
    }

    /** Whether a text can be kept as typed: no NUL, no half of a surrogate pair. */
    public static boolean isKeepable(String text) {
        return TextRules.isKeepable(text);
    }

    /** @throws Refusal 422 naming each field that a report about to be submitted lacks */
    public static void requireComplete(Content content, RoundKind round) {
        List<FieldError> missing = new ArrayList<>();
        if (round == RoundKind.CORRECTION && !content.tells()) {
            missing.add(new FieldError("content.publicNote", "public-note-required"));
        }
        if (content.headline().isBlank()) {
            missing.add(new FieldError("content.headline", "required"));
        }
        if (content.body().stream().allMatch(paragraph -> paragraph.text().isBlank())) {
            missing.add(new FieldError("content.body", "required"));
        }
        refuse(missing);
    }

    /**
     * Checks sizes and characters, and gives an id to each paragraph that has none.
     *
     * @param known whether an id a client sends belongs to the edition; ids are never invented outside
     * @throws Refusal 422 naming each field that is wrong
     */
    public static Content accept(Content content, Predicate<String> known) {
        require(content, known);
        return withIds(content);
    }

    /**
     * Checks the same, and gives no ids.
     *
     * @throws Refusal 422 naming each field that is wrong
     */
    public static void require(Content content, Predicate<String> known) {
        List<FieldError> errors = new ArrayList<>();
        new TextRules(errors).check(content);
        checkIds(content, known, errors);
        refuse(errors);
    }

    /** Whether a paragraph can have this id; nothing else of a content goes by such a name. */
    public static boolean isParagraphId(String id) {
        return ID.matcher(id).matches() && !FIELDS.contains(id);
    }

    /**
     * Checks what readers are to be told.
     *
     * @param field what it is called where it is wrong
     * @throws Refusal 422
     */
    public static void requireNote(String field, String note) {
        List<FieldError> errors = new ArrayList<>();
        new TextRules(errors).text(field, note, ContentLimits.FIELD_LIMIT);
        refuse(errors);
    }

    private static void checkIds(Content content, Predicate<String> known, List<FieldError> errors) {
        Set<String> seen = new HashSet<>();
        content.paragraphs().map(Content.Paragraph::id).filter(id -> id != null).forEach(id -> {
            if (!isParagraphId(id) || !known.test(id)) {
                errors.add(new FieldError("content", "unknown-paragraph", id));
            } else if (!seen.add(id)) {
                errors.add(new FieldError("content", "repeated-paragraph", id));
            }
        });
    }

    /** Gives an id to each paragraph that has none, and takes a public note without words for none. */
    public static Content withIds(Content content) {
        return content.withEachParagraph(paragraph -> new Content.Paragraph(idOf(paragraph.id()), paragraph.text()))
                .withPublicNote(content.tells() ? content.publicNote() : null);
    }

    // Random rather than counted: an id that was deleted must never come back on another paragraph.
    private static String idOf(@Nullable String id) {
        if (id != null) {
            return id;
        }
        StringBuilder made = new StringBuilder("p");
        RANDOM.ints(10, 0, ALPHABET.length()).forEach(index -> made.append(ALPHABET.charAt(index)));
        return made.toString();
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
    }
}
