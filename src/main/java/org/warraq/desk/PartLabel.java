package org.warraq.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.warraq.report.Content;
import org.warraq.report.PartName;
import org.warraq.report.Parts;
import org.warraq.report.ReadPassage;

/**
 * What a part of a content is called on screens.
 *
 * @param key the message's
 * @param arguments the message's
 */
public record PartLabel(String key, List<Object> arguments) {

    /** The label of every part of a content, by its name, in reading order. */
    public static Map<String, PartLabel> of(Content content) {
        Map<String, PartLabel> labels = new LinkedHashMap<>();
        List<String> body =
                content.body().stream().map(paragraph -> paragraph.id() + "").toList();
        Map<String, PartLabel> background = background(content);
        for (Parts.Part part : Parts.of(content)) {
            int paragraph = body.indexOf(part.id());
            PartLabel label = paragraph < 0 ? background.get(part.id()) : of("part.paragraph", paragraph + 1);
            labels.put(part.id(), label == null ? named(part.id()) : label);
        }
        return labels;
    }

    /** Of what has no words of its own. */
    static PartLabel of(ReadPassage passage) {
        if (passage instanceof ReadPassage.Present present) {
            return of("part.participant", present.index() + 1);
        }
        return passage instanceof ReadPassage.Earlier earlier
                ? of("part.earlier", earlier.number())
                : of(passage instanceof ReadPassage.Words ? "part.other" : "part." + passage.kind());
    }

    private static Map<String, PartLabel> background(Content content) {
        Map<String, PartLabel> labels = new LinkedHashMap<>();
        int number = 0;
        for (Content.Background group : content.background()) {
            number++;
            for (int i = 0; i < group.paragraphs().size(); i++) {
                labels.put(
                        group.paragraphs().get(i).id() + "",
                        group.paragraphs().size() == 1
                                ? of("part.background", number)
                                : of("part.background-paragraph", number, i + 1));
            }
        }
        return labels;
    }

    private static PartLabel named(String id) {
        if (PartName.parse(id).orElse(null) instanceof PartName.OfParticipant participant) {
            String side = participant.side() == PartName.Side.NAME ? "name" : "title";
            return of("part.participant-" + side, participant.index() + 1);
        }
        return of("part." + id.replace('.', '-'));
    }

    private static PartLabel of(String key, Object... arguments) {
        return new PartLabel(key, new ArrayList<>(List.of(arguments)));
    }
}
