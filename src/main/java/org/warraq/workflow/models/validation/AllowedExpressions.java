package org.warraq.workflow.models.validation;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstBoolean;
import org.camunda.bpm.impl.juel.AstChoice;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstNode;
import org.camunda.bpm.impl.juel.AstNull;
import org.camunda.bpm.impl.juel.AstNumber;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.AstUnary;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;
import org.warraq.workflow.rounds.Outcomes;
import org.warraq.workflow.rounds.ProcessVariables;

/**
 * What may stand in an expression: our variables, a question to one of our beans about the execution, the business key, and
 * comparisons of these. The engine's own objects lead anywhere in the program and stay out.
 */
final class AllowedExpressions {

    private static final Pattern QUESTION = Pattern.compile("(\\w+) ?\\. ?(\\w+)\\(execution\\)");
    private static final String BUSINESS_KEY = "execution.processBusinessKey";
    private static final Set<Class<?>> LITERALS =
            Set.of(AstString.class, AstNumber.class, AstBoolean.class, AstNull.class);
    private static final Set<Class<?>> COMPOSED =
            Set.of(AstEval.class, AstNested.class, AstUnary.class, AstBinary.class, AstChoice.class);

    private final Map<String, Class<?>> beans;

    AllowedExpressions(Map<String, Class<?>> beans) {
        this.beans = beans;
    }

    static boolean isExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }

    Stream<String> reasonsAgainst(String expression) {
        try {
            return of(new Builder(Builder.Feature.METHOD_INVOCATIONS)
                    .build(expression)
                    .getRoot());
        } catch (TreeBuilderException e) {
            return Stream.of("the expression " + expression + " cannot be read: " + e.getMessage());
        }
    }

    private Stream<String> of(Node node) {
        if (LITERALS.contains(node.getClass())) {
            return Stream.empty();
        } else if (node instanceof AstIdentifier name) {
            return identifier(name.getName());
        } else if (node instanceof AstMethod method) {
            return question(structure(method));
        } else if (node instanceof AstDot && structure((AstNode) node).equals(BUSINESS_KEY)) {
            return Stream.empty();
        } else if (isComposed(node)) {
            return Stream.concat(decision(node), children(node).flatMap(this::of));
        }
        return Stream.of("expressions hold no " + structure((AstNode) node));
    }

    private static Stream<String> identifier(String name) {
        return ProcessVariables.ALL.contains(name) ? Stream.empty() : Stream.of("there is no variable " + name);
    }

    private Stream<String> question(String call) {
        Matcher question = QUESTION.matcher(call);
        if (!question.matches()) {
            return Stream.of("expressions hold no " + call);
        }
        Class<?> bean = beans.get(question.group(1));
        boolean answers = bean != null
                && Arrays.stream(bean.getMethods())
                        .anyMatch(method -> method.getName().equals(question.group(2))
                                && method.getReturnType() != void.class
                                && Arrays.equals(method.getParameterTypes(), new Class<?>[] {DelegateExecution.class}));
        return answers ? Stream.empty() : Stream.of("nothing here answers " + call);
    }

    private static Stream<String> decision(Node node) {
        if (!(node instanceof AstBinary binary)
                || (binary.getOperator() != AstBinary.EQ && binary.getOperator() != AstBinary.NE)
                || children(node).noneMatch(side -> ProcessVariables.DECISION.equals(structure((AstNode) side)))) {
            return Stream.empty();
        }
        return children(node)
                .filter(AstString.class::isInstance)
                .map(side -> (String) ((AstString) side).eval(null, null))
                .filter(outcome -> !Outcomes.isKnown(outcome))
                .map(outcome -> "nothing is ever decided as \"" + outcome + "\"");
    }

    private static boolean isComposed(Node node) {
        return COMPOSED.stream().anyMatch(type -> type.isInstance(node));
    }

    private static Stream<Node> children(Node node) {
        return IntStream.range(0, node.getCardinality()).mapToObj(node::getChild);
    }

    private static String structure(AstNode node) {
        return node.getStructuralId(null);
    }
}
