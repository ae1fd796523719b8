package org.warraq.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.warraq.language.Language;
import org.warraq.people.Refusal;
import org.warraq.workflow.ReasonCode;

/**
 * The places that are marked in returning something, as forms send them: {@code mark.ar.p3}, with {@code mark-code.ar.p3} and
 * {@code mark-words.ar.p3} for why. Where only these are sent the place is meant as well.
 *
 * @param typed by place, in the order they came
 */
public record MarkFields(Map<Place, Typed> typed) {

    public static final MarkFields NONE = new MarkFields(Map.of());

    /** Of the fields that name single sentences of a passage; their values are the segments' ids. */
    public static final String SENTENCES = "sentences.";

    private static final String MARK = "mark.";
    private static final String CODE = "mark-code.";
    private static final String WORDS = "mark-words.";
    private static final String SEGMENT = "segment.";

    /** @param name of a passage, a part of the text, or a segment, see {@link #segment} */
    public record Place(Language language, String name) {

        /** The id of the segment that is meant; {@code null} where it is none. */
        public @Nullable String segmentId() {
            return name.startsWith(SEGMENT) ? name.substring(SEGMENT.length()) : null;
        }
    }

    /**
     * What was said of a place.
     *
     * @param words as they were typed; empty where none were
     * @param sentences the ids of those that are meant; empty where all of it is
     */
    public record Typed(@Nullable ReasonCode code, String words, List<String> sentences) {

        public static final Typed NOTHING = new Typed(null, "");

        public Typed(@Nullable ReasonCode code, String words) {
            this(code, words, List.of());
        }

        public boolean says() {
            return code != null || !words.isBlank();
        }
    }

    /** The name of a segment's place. */
    public static String segment(Object id) {
        return SEGMENT + id;
    }

    /** @throws Refusal 422 if a name has no language of ours in it */
    public static MarkFields parse(Map<String, String> fields) {
        return parse(fields, name -> List.of());
    }

    /** The same where fields may be sent several times: each sentence of a place. */
    public static MarkFields parse(MultiValueMap<String, String> fields) {
        return parse(fields.toSingleValueMap(), name -> fields.getOrDefault(name, List.of()));
    }

    private static MarkFields parse(Map<String, String> fields, Function<String, List<String>> all) {
        Set<Place> places = new LinkedHashSet<>();
        Map<Place, ReasonCode> codes = new LinkedHashMap<>();
        Map<Place, String> words = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            if (name.startsWith(MARK)) {
                places.add(place(name, MARK));
            } else if (name.startsWith(SENTENCES)) {
                places.add(place(name, SENTENCES));
            } else if (name.startsWith(CODE)) {
                ReasonCode.find(value).ifPresent(code -> codes.put(place(name, CODE), code));
            } else if (name.startsWith(WORDS) && !value.isBlank()) {
                words.put(place(name, WORDS), value);
            }
        });
        places.addAll(codes.keySet());
        places.addAll(words.keySet());
        Map<Place, Typed> typed = new LinkedHashMap<>();
        places.forEach(place -> typed.put(
                place,
                new Typed(
                        codes.get(place),
                        words.getOrDefault(place, ""),
                        all.apply(SENTENCES + place.language() + "." + place.name()))));
        return new MarkFields(typed);
    }

    /** The same of a form that was refused: what cannot be read is left out. */
    public static MarkFields readable(Supplier<MarkFields> parsed) {
        try {
            return parsed.get();
        } catch (Refusal unread) {
            return NONE;
        }
    }

    private static Place place(String field, String prefix) {
        List<String> parts =
                new ArrayList<>(List.of(field.substring(prefix.length()).split("\\.", 2)));
        if (parts.size() < 2) {
            throw Refusal.invalid(List.of(new Refusal.FieldError(field, "mark-place")));
        }
        return new Place(LanguageFields.parse(field, List.of(parts.get(0))).get(0), parts.get(1));
    }

    /** What was said of a place; {@code null} where it was not marked. */
    public @Nullable Typed at(Language language, String name) {
        return typed.get(new Place(language, name));
    }

    /** What the whole return is for where nothing is said of it: what is said of its places, the first words for all. */
    public Typed whole() {
        List<Typed> saying = typed.values().stream().filter(Typed::says).toList();
        List<ReasonCode> codes = saying.stream()
                .flatMap(one -> Stream.ofNullable(one.code()))
                .distinct()
                .toList();
        String words = saying.stream()
                .map(one -> one.words().strip())
                .filter(one -> !one.isEmpty())
                .findFirst()
                .orElse("");
        boolean alike = codes.size() == 1 && saying.stream().allMatch(one -> one.code() != null);
        boolean needed = words.isEmpty() && !codes.isEmpty();
        return new Typed(alike || needed ? codes.get(0) : null, words);
    }
}
