package org.warraq.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.warraq.language.Language;

/**
 * What there is to be found under one slug.
 *
 * @param editions what is released, in every language
 * @param withdrawn what was, in every language
 * @param earlier the slugs of the released reports its background is about
 */
record Findable(List<ReleasedReport> editions, List<WithdrawnReport> withdrawn, Map<UUID, String> earlier) {

    Optional<ReleasedReport> in(Language language) {
        return editions.stream()
                .filter(edition -> edition.language().equals(language))
                .findFirst();
    }

    Optional<WithdrawnReport> withdrawnIn(Language language) {
        return withdrawn.stream()
                .filter(edition -> edition.language().equals(language))
                .findFirst();
    }

    List<Language> languages() {
        return editions.stream().map(ReleasedReport::language).sorted().toList();
    }
}
