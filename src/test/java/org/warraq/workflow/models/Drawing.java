package org.warraq.workflow.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Association;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.jspecify.annotations.Nullable;

/** A diagram as it is drawn: boxes, lines and labels, in the diagram's own units. */
record Drawing(List<Shape> shapes, List<Line> lines, List<Label> labels) {

    record Box(double x, double y, double width, double height) {

        double right() {
            return x + width;
        }

        double bottom() {
            return y + height;
        }

        double middle() {
            return y + height / 2;
        }

        Box grown(double by) {
            return new Box(x - by, y - by, width + 2 * by, height + 2 * by);
        }

        boolean overlaps(Box other) {
            return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
        }

        boolean holds(Box other) {
            return x <= other.x && y <= other.y && right() >= other.right() && bottom() >= other.bottom();
        }
    }

    record Shape(String id, Box box) {}

    record Label(String of, Box box) {}

    /** A line's piece from one corner to the next. */
    record Piece(double x1, double y1, double x2, double y2) {

        boolean isStraight() {
            return x1 == x2 || y1 == y2;
        }

        Box box() {
            return new Box(Math.min(x1, x2), Math.min(y1, y2), Math.abs(x1 - x2), Math.abs(y1 - y2));
        }

        /** Whether any of it, however thin, lies inside the box. */
        boolean passes(Box box) {
            return box().grown(0.5).overlaps(box);
        }
    }

    record Line(String id, String from, String to, List<Piece> pieces) {

        boolean ends(String shape) {
            return shape.equals(from) || shape.equals(to);
        }

        Piece first() {
            return pieces.get(0);
        }

        Piece last() {
            return pieces.get(pieces.size() - 1);
        }
    }

    static Drawing of(Diagram diagram) {
        List<Shape> shapes = new ArrayList<>();
        List<Label> labels = new ArrayList<>();
        for (BpmnShape shape : diagram.all(BpmnShape.class)) {
            String id = shape.getBpmnElement().getId();
            shapes.add(new Shape(id, box(shape.getBounds())));
            label(id, shape.getBpmnLabel()).forEach(labels::add);
        }
        List<Line> lines = new ArrayList<>();
        for (BpmnEdge edge : diagram.all(BpmnEdge.class)) {
            lines.add(line(edge));
            label(edge.getBpmnElement().getId(), edge.getBpmnLabel()).forEach(labels::add);
        }
        return new Drawing(shapes, lines, labels);
    }

    Box box(String id) {
        return shapes.stream()
                .filter(shape -> shape.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " is not drawn"))
                .box();
    }

    private static Stream<Label> label(String of, @Nullable BpmnLabel label) {
        return label == null || label.getBounds() == null
                ? Stream.empty()
                : Stream.of(new Label(of, box(label.getBounds())));
    }

    private static Line line(BpmnEdge edge) {
        List<Waypoint> corners = List.copyOf(edge.getWaypoints());
        List<Piece> pieces = new ArrayList<>();
        for (int i = 1; i < corners.size(); i++) {
            Waypoint from = corners.get(i - 1);
            Waypoint to = corners.get(i);
            pieces.add(new Piece(from.getX(), from.getY(), to.getX(), to.getY()));
        }
        BaseElement element = edge.getBpmnElement();
        if (element instanceof SequenceFlow flow) {
            return new Line(
                    flow.getId(), flow.getSource().getId(), flow.getTarget().getId(), pieces);
        }
        Association association = (Association) element;
        return new Line(
                association.getId(),
                association.getSource().getId(),
                association.getTarget().getId(),
                pieces);
    }

    private static Box box(Bounds bounds) {
        Objects.requireNonNull(bounds);
        return new Box(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }
}
