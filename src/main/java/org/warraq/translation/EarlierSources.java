package org.warraq.translation;

import java.util.List;
import java.util.stream.Stream;
import org.warraq.language.Language;
import org.warraq.report.Content;
import org.warraq.report.Contents;
import org.warraq.report.Report;
import org.warraq.report.Version;
import org.warraq.report.Versions;

/** What the segments of a translation may translate, where the source changed since. */
final class EarlierSources {

    private EarlierSources() {}

    /** The source that stood before this one, and the one that the last version of the translation was made from. */
    static List<Content> of(Versions versions, Report report, Language language, Version source) {
        Stream<Integer> numbers = Stream.concat(
                Stream.of(source.number() - 1),
                versions.latest(report.id(), language).map(Version::sourceVersion).stream());
        return numbers.filter(number -> number > 0)
                .distinct()
                .flatMap(number -> versions.find(report.id(), report.sourceLanguage(), number).stream())
                .map(version -> Contents.parse(version.content()))
                .toList();
    }
}
