package org.warraq.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;
import org.warraq.report.comparison.RunningWords;
import org.warraq.report.comparison.WordAlignment;

/**
 * Where words of one text stand in another: of a version in a later one, of a paragraph in what became of it. They are found
 * wherever their paragraph was split, joined or moved, and nowhere where they do not stand whole, or where another place would
 * do as well. Takes time linear in the texts' length, whatever they say.
 */
public final class TextPlaces {

    /** A stretch of a part, in UTF-16 units. */
    public record Place(String part, int start, int end) {}

    /** Parts by name, in their order; taken apart into words only where that is asked for, and once. */
    public static final class Text {
        private final Map<String, String> parts;
        private final Supplier<RunningWords> words;

        public Text(Map<String, String> parts) {
            this.parts = parts;
            this.words = SingletonSupplier.of(() -> RunningWords.of(parts));
        }

        /** The running paragraphs of a content, body first; what headlines and names say is said there again. */
        public static Text running(Content content) {
            Map<String, String> texts = new LinkedHashMap<>();
            content.paragraphs().forEach(paragraph -> texts.put(paragraph.id() + "", paragraph.text()));
            return new Text(texts);
        }

        public boolean has(String part) {
            return parts.containsKey(part);
        }

        public String part(String name) {
            return parts.getOrDefault(name, "");
        }

        /** The same with nothing but this part. */
        public Text only(String part) {
            return new Text(has(part) ? Map.of(part, part(part)) : Map.of());
        }

        public boolean has(Place place) {
            return place.start() >= 0
                    && place.start() < place.end()
                    && place.end() <= part(place.part()).length();
        }

        /** What stands there, where anything does. */
        public String words(Place place) {
            return part(place.part()).substring(place.start(), place.end());
        }

        /** Whether each word of a place stands there and nowhere else. */
        public boolean isAlone(Place place) {
            return WordAlignment.isAlone(words.get(), place.part(), place.start(), place.end());
        }
    }

    private final Text before;
    private final Text after;
    private final Supplier<WordAlignment> alignment;

    public TextPlaces(Text before, Text after) {
        this.before = before;
        this.after = after;
        this.alignment = SingletonSupplier.of(() -> new WordAlignment(before.words.get(), after.words.get()));
    }

    /** Where those words stand now; empty where they do not any more, or where that is not certain. */
    public Optional<Place> find(Place place) {
        if (!before.has(place)) {
            return Optional.empty();
        }
        if (before.part(place.part()).equals(after.part(place.part()))) {
            return Optional.of(place);
        }
        return Optional.ofNullable(alignment.get().find(place.part(), place.start(), place.end()))
                .map(found -> new Place(found.part(), found.start(), found.end()))
                .filter(after::has)
                .filter(found -> after.words(found).equals(before.words(place)));
    }
}
