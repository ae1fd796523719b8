package org.warraq.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** A text that is split, joined, moved, rewritten, translated anew and restored at random, and knows each word by itself. */
final class FollowedWords {

    /** A word and no other that reads the same. */
    static final class Followed {
        private final String text;

        Followed(String text) {
            this.text = text;
        }
    }

    /** Words by paragraph. */
    private record State(Map<String, List<Followed>> paragraphs) {
        State copy() {
            Map<String, List<Followed>> copied = new LinkedHashMap<>();
            paragraphs.forEach((id, words) -> copied.put(id, new ArrayList<>(words)));
            return new State(copied);
        }
    }

    private final Random random;
    private final Supplier<String> fresh;
    private final List<State> earlier = new ArrayList<>();
    private State state = new State(new LinkedHashMap<>());
    private int ids;

    /** @param first what the words of the beginning are taken from, {@code fresh} what those that are typed later */
    FollowedWords(Random random, int paragraphs, Supplier<String> first, Supplier<String> fresh) {
        this.random = random;
        this.fresh = fresh;
        for (int i = 0; i < paragraphs; i++) {
            state.paragraphs().put("p" + ids++, words(4 + random.nextInt(25), first));
        }
        earlier.add(state.copy());
    }

    private static List<Followed> words(int many, Supplier<String> from) {
        List<Followed> words = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            words.add(new Followed(from.get()));
        }
        return words;
    }

    /** @param words which ones they are */
    record Anchor(Map<String, String> text, TextPlaces.Place place, List<Followed> words) {}

    Map<String, String> text() {
        Map<String, String> text = new LinkedHashMap<>();
        state.paragraphs().forEach((id, words) -> text.put(id, read(words)));
        return text;
    }

    private static String read(List<Followed> words) {
        StringBuilder text = new StringBuilder();
        for (Followed word : words) {
            text.append(text.isEmpty() ? "" : " ").append(word.text);
        }
        return text.toString();
    }

    Anchor anchor() {
        String id = any();
        List<Followed> words = words(id);
        int from = random.nextInt(words.size());
        List<Followed> chosen = List.copyOf(words.subList(from, Math.min(words.size(), from + 1 + random.nextInt(4))));
        return new Anchor(text(), place(id, from, chosen), chosen);
    }

    private TextPlaces.Place place(String id, int from, List<Followed> words) {
        int start = from == 0 ? 0 : read(words(id).subList(0, from)).length() + 1;
        return new TextPlaces.Place(id, start, start + read(words).length());
    }

    /** Where the very words of an anchor stand, one behind the other. */
    java.util.Optional<TextPlaces.Place> standing(Anchor anchor) {
        for (Map.Entry<String, List<Followed>> paragraph : state.paragraphs().entrySet()) {
            int at = java.util.Collections.indexOfSubList(paragraph.getValue(), anchor.words());
            if (at >= 0) {
                return java.util.Optional.of(place(paragraph.getKey(), at, anchor.words()));
            }
        }
        return java.util.Optional.empty();
    }

    void edit() {
        state = state.copy();
        switch (random.nextInt(7)) {
            case 0 -> split();
            case 1 -> merge();
            case 2 -> move();
            case 3 -> rewrite();
            case 4 -> cut();
            case 5 -> translateAnew();
            default -> state = earlier.get(random.nextInt(earlier.size())).copy();
        }
        if (state.paragraphs().isEmpty()) {
            state = earlier.get(0).copy();
        }
        earlier.add(state.copy());
    }

    private List<Followed> words(String id) {
        return java.util.Objects.requireNonNull(state.paragraphs().get(id));
    }

    private String any() {
        return List.copyOf(state.paragraphs().keySet())
                .get(random.nextInt(state.paragraphs().size()));
    }

    private void split() {
        String id = any();
        List<Followed> words = words(id);
        if (words.size() < 2) {
            return;
        }
        int at = 1 + random.nextInt(words.size() - 1);
        Map<String, List<Followed>> made = new LinkedHashMap<>();
        state.paragraphs().forEach((name, one) -> {
            made.put(name, name.equals(id) ? new ArrayList<>(words.subList(0, at)) : one);
            if (name.equals(id)) {
                made.put("p" + ids++, new ArrayList<>(words.subList(at, words.size())));
            }
        });
        state = new State(made);
    }

    private void merge() {
        List<String> names = List.copyOf(state.paragraphs().keySet());
        if (names.size() > 1) {
            int at = random.nextInt(names.size() - 1);
            words(names.get(at)).addAll(words(names.get(at + 1)));
            state.paragraphs().remove(names.get(at + 1));
        }
    }

    private void move() {
        String id = any();
        List<Followed> moved = words(id);
        state.paragraphs().remove(id);
        List<String> names = new ArrayList<>(state.paragraphs().keySet());
        names.add(random.nextInt(names.size() + 1), id);
        Map<String, List<Followed>> made = new LinkedHashMap<>();
        names.forEach(name -> made.put(name, name.equals(id) ? moved : words(name)));
        state = new State(made);
    }

    private void rewrite() {
        List<Followed> words = words(any());
        int at = random.nextInt(words.size());
        words.subList(at, Math.min(words.size(), at + 1 + random.nextInt(3))).clear();
        words.addAll(at, words(1 + random.nextInt(4), fresh));
    }

    private void cut() {
        String id = any();
        List<Followed> words = words(id);
        int at = random.nextInt(words.size());
        words.subList(at, Math.min(words.size(), at + 1 + random.nextInt(6))).clear();
        if (words.isEmpty()) {
            state.paragraphs().remove(id);
        }
    }

    private void translateAnew() {
        List<Followed> words = words(any());
        int many = words.size();
        words.clear();
        words.addAll(words(many, fresh));
    }
}
