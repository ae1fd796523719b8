package org.warraq.workflow.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.warraq.workflow.models.Drawing.Box;
import org.warraq.workflow.models.Drawing.Label;
import org.warraq.workflow.models.Drawing.Line;
import org.warraq.workflow.models.Drawing.Piece;
import org.warraq.workflow.models.Drawing.Shape;

/** The diagrams are drawn to be read. */
class LayoutTest {

    private static final double APART = 6;

    @ParameterizedTest
    @ValueSource(strings = {OurModels.PUBLISH, OurModels.TRANSLATE, OurModels.WITHDRAW})
    void nothingIsInTheWayOfAnythingElse(String name) {
        Diagram diagram = Diagram.read(OurModels.named(name));
        Drawing drawing = Drawing.of(diagram);
        assertThat(collisions(diagram, drawing)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("mainPaths")
    void theMainPathIsOneStraightLine(String name, List<String> path) {
        Drawing drawing = Drawing.of(Diagram.read(OurModels.named(name)));
        assertThat(path)
                .extracting(id -> drawing.box(id).middle())
                .containsOnly(drawing.box(path.get(0)).middle());
        assertThat(path).extracting(id -> drawing.box(id).x()).isSorted();
    }

    static Stream<Arguments> mainPaths() {
        return Stream.of(
                Arguments.of(
                        OurModels.PUBLISH,
                        List.of(
                                "report-started",
                                "draft",
                                "translate-editions",
                                "approve",
                                "decided",
                                "await-release",
                                "embargo-over",
                                "publish",
                                "published")),
                Arguments.of(
                        OurModels.TRANSLATE,
                        List.of(
                                "edition-opened",
                                "pretranslate",
                                "anything-open",
                                "translate",
                                "review",
                                "reviewed",
                                "edition-accepted")),
                Arguments.of(
                        OurModels.WITHDRAW,
                        List.of("withdrawal-asked", "confirm", "confirmed", "withdraw", "withdrawn")));
    }

    @ParameterizedTest
    @MethodSource("badLayouts")
    void aBadLayoutIsSeen(String from, String to, String collision) {
        Diagram diagram = Diagram.read(
                OurModels.changed(OurModels.named(OurModels.WITHDRAW), text -> text.replaceFirst(from, to)));
        assertThat(collisions(diagram, Drawing.of(diagram))).contains(collision);
    }

    static Stream<Arguments> badLayouts() {
        return Stream.of(
                Arguments.of(
                        "(id=\"refused-shape\"[^>]*>\\s*<dc:Bounds) x=\"\\d+\" y=\"\\d+\"",
                        "$1 x=\"540\" y=\"142\"",
                        "withdrawal-accepted passes through refused"),
                Arguments.of(
                        "(id=\"confirm-shape\"[^>]*>\\s*<dc:Bounds) x=\"\\d+\"",
                        "$1 x=\"600\"",
                        "confirm lies on withdraw"),
                Arguments.of(
                        "(id=\"withdrawal-accepted-edge\"[^>]*>\\s*<di:waypoint x=\"520\") y=\"160\"",
                        "$1 y=\"150\"",
                        "withdrawal-accepted is askew"),
                Arguments.of(
                        "(id=\"withdrawal-accepted-edge\"[^>]*>\\s*<di:waypoint) x=\"520\"",
                        "$1 x=\"540\"",
                        "withdrawal-accepted does not touch confirmed"),
                Arguments.of(
                        "(<dc:Bounds x=\"540\") y=\"140\"",
                        "$1 y=\"153\"",
                        "the label of withdrawal-accepted is crossed by withdrawal-accepted"),
                Arguments.of(
                        "<dc:Bounds x=\"540\" y=\"140\"",
                        "<dc:Bounds x=\"580\" y=\"140\"",
                        "the label of withdrawal-accepted lies on withdraw"),
                Arguments.of(
                        "(id=\"withdraw-to-withdrawn-edge\".*\\s*<di:waypoint) x=\"730\" y=\"160\"/>\\s*<di:waypoint x=\"802\" y=\"160\"",
                        "$1 x=\"700\" y=\"120\"/><di:waypoint x=\"700\" y=\"100\"/><di:waypoint x=\"560\" y=\"100\"/>"
                                + "<di:waypoint x=\"560\" y=\"220\"/><di:waypoint x=\"802\" y=\"220\"/><di:waypoint x=\"802\" y=\"160\"",
                        "withdraw-to-withdrawn crosses withdrawal-accepted"));
    }

    @Test
    void everyNamedEventGatewayAndWayHasItsLabelPlaced() {
        for (ModelFile model : OurModels.diagrams()) {
            Diagram diagram = Diagram.read(model);
            List<String> placed =
                    Drawing.of(diagram).labels().stream().map(Label::of).toList();
            assertThat(placed).containsAll(Labelled.in(diagram));
        }
    }

    private static List<String> collisions(Diagram diagram, Drawing drawing) {
        List<String> found = new ArrayList<>();
        for (Shape shape : drawing.shapes()) {
            drawing.shapes().stream()
                    .filter(other -> shape.id().compareTo(other.id()) < 0)
                    .filter(other -> !isAround(diagram, shape, other) && !isAround(diagram, other, shape))
                    .filter(other -> shape.box().grown(APART).overlaps(other.box()))
                    .forEach(other -> found.add(shape.id() + " lies on " + other.id()));
        }
        drawing.lines().forEach(line -> found.addAll(linesCollisions(diagram, drawing, line)));
        drawing.labels().forEach(label -> found.addAll(labelsCollisions(diagram, drawing, label)));
        return found;
    }

    private static List<String> linesCollisions(Diagram diagram, Drawing drawing, Line line) {
        List<String> found = new ArrayList<>();
        drawing.shapes().stream()
                .filter(shape -> !line.ends(shape.id()) && !isAroundEither(diagram, drawing, shape, line))
                .filter(shape -> line.pieces().stream()
                        .anyMatch(piece -> piece.passes(shape.box().grown(APART))))
                .forEach(shape -> found.add(line.id() + " passes through " + shape.id()));
        for (String end : List.of(line.from(), line.to())) {
            Box inside = drawing.box(end).grown(-1);
            if (line.pieces().stream().anyMatch(piece -> piece.passes(inside)) && !isRhombus(inside)) {
                found.add(line.id() + " passes through " + end);
            }
        }
        if (!line.pieces().stream().allMatch(Piece::isStraight)) {
            found.add(line.id() + " is askew");
        }
        if (!touches(drawing.box(line.from()), line.first().x1(), line.first().y1())) {
            found.add(line.id() + " does not touch " + line.from());
        }
        if (!touches(drawing.box(line.to()), line.last().x2(), line.last().y2())) {
            found.add(line.id() + " does not touch " + line.to());
        }
        drawing.lines().stream()
                .filter(other -> line.id().compareTo(other.id()) < 0 && meet(line, other))
                .forEach(other -> found.add(line.id() + " crosses " + other.id()));
        return found;
    }

    private static List<String> labelsCollisions(Diagram diagram, Drawing drawing, Label label) {
        List<String> found = new ArrayList<>();
        drawing.shapes().stream()
                .filter(shape -> !isContainer(diagram, shape) && shape.box().overlaps(label.box()))
                .forEach(shape -> found.add("the label of " + label.of() + " lies on " + shape.id()));
        drawing.lines().stream()
                .filter(line -> line.pieces().stream().anyMatch(piece -> piece.passes(label.box())))
                .forEach(line -> found.add("the label of " + label.of() + " is crossed by " + line.id()));
        drawing.labels().stream()
                .filter(other ->
                        label.of().compareTo(other.of()) < 0 && label.box().overlaps(other.box()))
                .forEach(other ->
                        found.add("the labels of " + label.of() + " and " + other.of() + " lie on each other"));
        return found;
    }

    // A gateway's line starts on its slanted side, inside the box around it.
    private static boolean isRhombus(Box inside) {
        return inside.width() == 48 && inside.height() == 48;
    }

    private static boolean touches(Box box, double x, double y) {
        if (isRhombus(box.grown(-1))) {
            double off = Math.abs(x - box.x() - 25) / 25 + Math.abs(y - box.y() - 25) / 25;
            return Math.abs(off - 1) < 0.05;
        }
        Box point = new Box(x - 1, y - 1, 2, 2);
        return box.overlaps(point) && !box.grown(-1.5).holds(point);
    }

    private static boolean meet(Line one, Line other) {
        return one.pieces().stream()
                .anyMatch(piece -> other.pieces().stream()
                        .anyMatch(piece2 ->
                                piece.box().grown(2).overlaps(piece2.box().grown(2))));
    }

    private static boolean isContainer(Diagram diagram, Shape shape) {
        return diagram.model().getModelElementById(shape.id()) instanceof SubProcess;
    }

    private static boolean isAround(Diagram diagram, Shape outer, Shape inner) {
        return isContainer(diagram, outer) && outer.box().holds(inner.box());
    }

    private static boolean isAroundEither(Diagram diagram, Drawing drawing, Shape outer, Line line) {
        return isContainer(diagram, outer)
                && outer.box().holds(drawing.box(line.from()))
                && outer.box().holds(drawing.box(line.to()));
    }
}
