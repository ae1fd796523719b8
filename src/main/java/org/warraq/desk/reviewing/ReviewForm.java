package org.warraq.desk.reviewing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.warraq.desk.FormAction;
import org.warraq.desk.GivenBack;
import org.warraq.desk.MarkFields;
import org.warraq.desk.translating.SubmittedSheet;
import org.warraq.language.Keyed;
import org.warraq.language.Language;
import org.warraq.people.Refusal;
import org.warraq.translation.Segment;
import org.warraq.translation.SegmentState;
import org.warraq.workflow.Completion;
import org.warraq.workflow.ReturnMark;
import org.warraq.workflow.Task;
import org.warraq.workflow.Tasks;

/**
 * What a reviewer sent.
 *
 * @param sheet what stands in the fields
 * @param back what was said for a return
 */
record ReviewForm(Action action, SubmittedSheet sheet, GivenBack back) {

    /** What its buttons say. */
    enum Action implements Keyed {
        SAVE,
        ACCEPT,
        RETURN
    }

    /** @throws Refusal 422 if no button says this, or if something was typed in a field of nothing */
    static ReviewForm parse(Map<String, String> sent) {
        SubmittedSheet sheet = SubmittedSheet.parse(sent);
        sheet.requireRead();
        return new ReviewForm(
                FormAction.parse(Action.class, sent.getOrDefault("action", "save")),
                sheet,
                back(sent, MarkFields.parse(sent)));
    }

    /** What was said for a return, whether or not the rest can be read. */
    static GivenBack back(Map<String, String> sent, MarkFields fields) {
        return new GivenBack(
                sent.getOrDefault("kind", ""), sent.getOrDefault("words", ""), sent.containsKey("all"), fields);
    }

    /**
     * The return of a translation: of what is marked in it.
     *
     * @param segments as they were saved; those that are open are marked
     * @throws Refusal 422 where nothing is and nobody said that all of it is meant
     */
    Completion completion(Task task, List<Segment> segments) {
        Language language = Objects.requireNonNull(task.language());
        List<ReturnMark> marks = new ArrayList<>();
        boolean pointed = false;
        boolean each = segments.stream()
                        .filter(segment -> segment.state() == SegmentState.OPEN)
                        .count()
                <= Tasks.MARKS_LIMIT / 2;
        for (Segment segment : segments) {
            MarkFields.Place place = new MarkFields.Place(language, MarkFields.segment(segment.id()));
            MarkFields.Typed typed = back.fields().typed().get(place);
            boolean open = segment.state() == SegmentState.OPEN;
            boolean says = typed != null && typed.says();
            pointed |= open || says;
            // where very many are open they are open, and need no mark each
            if (says || open && each) {
                marks.add(GivenBack.mark(place, null, segment.id(), typed));
            }
        }
        return back.completion(Completion.ReturnTo.NOWHERE, marks, pointed);
    }
}
