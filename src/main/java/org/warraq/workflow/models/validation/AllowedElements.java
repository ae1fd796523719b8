package org.warraq.workflow.models.validation;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Looks through a whole diagram for elements, settings and expressions that are not among those named here. */
final class AllowedElements {

    /** What is about the whole diagram. */
    static final String WHOLE = "";

    private static final String BPMN = BpmnModelConstants.BPMN20_NS;
    private static final String ENGINE = BpmnModelConstants.CAMUNDA_NS;
    // The engine still answers to its name of before.
    private static final String ENGINE_BEFORE = "http://activiti.org/bpmn";

    private static final Set<String> ELEMENTS = words("""
            definitions message process documentation extensionElements
            collaboration participant laneSet lane flowNodeRef textAnnotation text association group category categoryValue
            startEvent endEvent intermediateCatchEvent boundaryEvent
            messageEventDefinition timerEventDefinition terminateEventDefinition timeDate timeDuration
            userTask serviceTask callActivity subProcess multiInstanceLoopCharacteristics
            exclusiveGateway eventBasedGateway sequenceFlow conditionExpression incoming outgoing
            """);

    private static final Set<String> ANYWHERE = Set.of("asyncBefore", "asyncAfter", "exclusive");
    private static final Map<String, Set<String>> SETTINGS = Map.of(
            "process", Set.of("historyTimeToLive", "isStartableInTasklist", "versionTag"),
            "userTask", Set.of("formKey", "candidateGroups"),
            "serviceTask", Set.of("delegateExpression"),
            "callActivity", Set.of("calledElementBinding"),
            "multiInstanceLoopCharacteristics", Set.of("collection", "elementVariable"));
    private static final Map<String, Set<String>> EXTENSIONS = Map.of(
            "in", Set.of("businessKey", "source", "target"),
            "failedJobRetryTimeCycle", Set.of(),
            "properties", Set.of(),
            "property", Set.of("id", "name", "value"));

    private static final String XMLNS = "xmlns";
    private static final Set<String> NO = Set.of("false", "0");

    private final AllowedExpressions expressions;
    private final Set<String> ids;
    private final Map<String, Set<String>> reasons = new LinkedHashMap<>();

    private AllowedElements(AllowedExpressions expressions, Set<String> ids) {
        this.expressions = expressions;
        this.ids = ids;
    }

    /**
     * Everything that is not allowed, by the id of the element it stands in.
     *
     * @param ids the ids to tell it by; what stands in none of these is told by {@link #WHOLE}
     */
    static Map<String, Set<String>> reasonsAgainst(Document diagram, AllowedExpressions expressions, Set<String> ids) {
        AllowedElements allowed = new AllowedElements(expressions, ids);
        allowed.walk(diagram.getDocumentElement(), WHOLE);
        return allowed.reasons;
    }

    private void walk(Element element, String around) {
        String space = element.getNamespaceURI();
        String id = ids.contains(element.getAttribute("id")) ? element.getAttribute("id") : around;
        Stream<String> own;
        if (BPMN.equals(space)) {
            own = Stream.of(unknownElement(element), settings(element), script(element), beside(element))
                    .flatMap(said -> said);
        } else if (ENGINE.equals(space) || ENGINE_BEFORE.equals(space)) {
            own = extension(element);
        } else {
            // How it is drawn, or somebody else's notes: nothing the engine reads.
            return;
        }
        Stream.concat(own, texts(element))
                .forEach(reason -> reasons.computeIfAbsent(id, first -> new LinkedHashSet<>())
                        .add(reason));
        children(element).forEach(child -> walk(child, id));
    }

    private static Stream<String> unknownElement(Element element) {
        String name = element.getLocalName();
        return ELEMENTS.contains(name) ? Stream.empty() : Stream.of("the element " + name + " is not used here");
    }

    private static Stream<String> settings(Element element) {
        Set<String> allowed = SETTINGS.getOrDefault(element.getLocalName(), Set.of());
        return attributes(element)
                .filter(attribute -> ENGINE_BEFORE.equals(attribute.getNamespaceURI())
                        || (ENGINE.equals(attribute.getNamespaceURI())
                                && !allowed.contains(attribute.getLocalName())
                                && !ANYWHERE.contains(attribute.getLocalName())))
                .map(attribute -> "the setting " + attribute.getName() + " is not used here");
    }

    // A condition in a language of its own is a script.
    private static Stream<String> script(Element element) {
        return element.hasAttribute("language")
                ? Stream.of("scripts are not run (" + element.getAttribute("language") + ")")
                : Stream.empty();
    }

    private static Stream<String> beside(Element element) {
        return Stream.of("cancelActivity", "isInterrupting")
                .filter(setting -> NO.contains(element.getAttribute(setting)))
                .map(setting -> "has to interrupt: a report stands at one stage at a time");
    }

    private static Stream<String> extension(Element element) {
        Set<String> allowed = EXTENSIONS.get(element.getLocalName());
        if (allowed == null || ENGINE_BEFORE.equals(element.getNamespaceURI())) {
            return Stream.of("the extension " + element.getNodeName() + " is not used here");
        }
        return attributes(element)
                .filter(attribute ->
                        !XMLNS.equals(attribute.getPrefix()) && !allowed.contains(attribute.getLocalName()))
                .map(attribute ->
                        "the extension " + element.getNodeName() + " takes no " + attribute.getLocalName() + " here");
    }

    private Stream<String> texts(Element element) {
        // Which delegate a service task names is a rule of its own.
        Stream<String> values = attributes(element)
                .filter(attribute -> !"delegateExpression".equals(attribute.getLocalName()))
                .map(Attr::getValue);
        Stream<String> text =
                children(element).findAny().isPresent() ? Stream.empty() : Stream.of(element.getTextContent());
        return Stream.concat(values, text)
                .filter(AllowedExpressions::isExpression)
                .flatMap(expression -> expressions.reasonsAgainst(expression.strip()));
    }

    private static Stream<Attr> attributes(Element element) {
        return IntStream.range(0, element.getAttributes().getLength())
                .mapToObj(index -> (Attr) element.getAttributes().item(index));
    }

    private static Stream<Element> children(Element element) {
        return IntStream.range(0, element.getChildNodes().getLength())
                .mapToObj(index -> element.getChildNodes().item(index))
                .filter(node -> node.getNodeType() == Node.ELEMENT_NODE)
                .map(Element.class::cast);
    }

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }
}
