package org.warraq.translation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.language.Language;
import org.warraq.memory.LearnedPair;
import org.warraq.memory.Memory;
import org.warraq.report.Report;
import org.warraq.report.Version;
import org.warraq.report.Versions;
import org.warraq.translation.store.SegmentSnapshots;

/**
 * What the memory learns from a release: exactly the segments of the translations that were made public. The caller has just
 * released them, in this transaction.
 */
@Component
public class ReleaseLessons {

    // Whoever did something in this round comes first; who translated what stands unchanged did so in an earlier one.
    private static final String PARTS = """
            select person.username, person.id, part_taken.part
            from part_taken join person on person.id = part_taken.person_id
            where part_taken.report_id = :report and part_taken.language = :language
              and part_taken.part in ('translated', 'reviewed')
            order by part_taken.round desc, person.id
            """;

    private final JdbcClient jdbc;
    private final Memory memory;
    private final SegmentSnapshots snapshots;
    private final Versions versions;

    ReleaseLessons(JdbcClient jdbc, Memory memory, SegmentSnapshots snapshots, Versions versions) {
        this.jdbc = jdbc;
        this.memory = memory;
        this.snapshots = snapshots;
        this.versions = versions;
    }

    /** @param languages those of the translations, whose latest versions were released */
    @Transactional(propagation = Propagation.MANDATORY)
    public void teach(Report report, List<Language> languages) {
        List<LearnedPair> learnt = new ArrayList<>();
        Map<Language, Version> latest = versions.latestOf(report.id(), languages.toArray(Language[]::new));
        latest.values().stream()
                .filter(version -> version.sourceVersion() != null)
                .forEach(version -> add(report, version, learnt));
        if (!learnt.isEmpty()) {
            memory.learn(learnt);
        }
    }

    private void add(Report report, Version version, List<LearnedPair> learnt) {
        // an old version, of which it is not known how it falls into sentences, teaches nothing
        List<Segment> segments = snapshots.of(version, report.sourceLanguage()).orElse(List.of());
        Hands hands = hands(report.id(), version);
        for (int i = 0; i < segments.size(); i++) {
            if (!segments.get(i).target().isBlank() && !segments.get(i).isAlone()) {
                UUID translator = hands.translator(segments.get(i).editedBy());
                learnt.add(SegmentContext.learnt(
                        report.id(),
                        version.number(),
                        report.sourceLanguage(),
                        version.language(),
                        segments,
                        i,
                        translator,
                        hands.reviewer()));
            }
        }
    }

    /** @param translators by username */
    private record Hands(
            Map<String, UUID> translators, @Nullable UUID reviewer, UUID author) {
        UUID translator(@Nullable String username) {
            UUID theirs = username == null ? null : translators.get(username);
            return theirs != null
                    ? theirs
                    : translators.values().stream().findFirst().orElse(author);
        }
    }

    private Hands hands(UUID report, Version version) {
        Map<String, UUID> translators = new LinkedHashMap<>();
        List<UUID> reviewers = new ArrayList<>();
        jdbc.sql(PARTS)
                .param("report", report)
                .param("language", version.language().tag())
                .query(row -> {
                    UUID person = row.getObject("id", UUID.class);
                    if ("reviewed".equals(row.getString("part"))) {
                        reviewers.add(person);
                    } else {
                        translators.putIfAbsent(row.getString("username"), person);
                    }
                });
        return new Hands(translators, reviewers.isEmpty() ? null : reviewers.get(0), version.author());
    }
}
