package org.warraq.support.documents;

import java.util.List;
import java.util.stream.Stream;

/** All of them: five formats, two languages, whole and damaged. */
public final class Documents {

    private Documents() {}

    public static List<Document> all() {
        return Stream.of(
                        TextDocuments.texts(),
                        TextDocuments.pages(),
                        TextDocuments.markdown(),
                        MailDocuments.all(),
                        WordDocuments.all())
                .flatMap(List::stream)
                .toList();
    }
}
