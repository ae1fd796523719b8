package org.warraq.workflow.models;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Our diagrams, each with one mistake: one for every rule. */
final class BrokenDiagrams {

    private static final String PUBLISH_TASK = "<bpmn:serviceTask id=\"publish\" ";
    private static final String PUBLISH_EXTRAS =
            "<camunda:properties>\n          <camunda:property name=\"name-ar\" value=\"نشر جميع اللغات\"/>\n        </camunda:properties>";
    private static final String DELEGATE = "camunda:delegateExpression=\"${publish}\"";
    private static final String LOOP = "camunda:collection=\"${openEditions.of(execution)}\"";
    private static final String APPROVED = "${decision == 'approve'}";
    private static final String DRAFT = "camunda:formKey=\"draft\" camunda:candidateGroups=\"reporter\"";
    private static final String DRAFT_EXTRAS = DRAFT + ">\n      <bpmn:extensionElements>";
    private static final String DRAFT_NAME = "name=\"name-ar\" value=\"كتابة المسودّة\"";
    private static final String APPROVE = "camunda:formKey=\"approve\" camunda:candidateGroups=\"editor\"";
    private static final String REVIEW = "camunda:formKey=\"review\" camunda:candidateGroups=\"translator\"";

    private BrokenDiagrams() {}

    /** @param from what stands in the file once, and {@code to} what stands there instead */
    record Case(
            String what,
            String file,
            String from,
            String to,
            @Nullable String element,
            String reason) {

        List<ModelFile> models() {
            return OurModels.with(file, text -> text.replace(from, to));
        }

        @Override
        public String toString() {
            return what;
        }
    }

    private static Case publish(String what, String from, String to, @Nullable String element, String reason) {
        return new Case(what, OurModels.PUBLISH, from, to, element, reason);
    }

    private static Case translate(String what, String from, String to, @Nullable String element, String reason) {
        return new Case(what, OurModels.TRANSLATE, from, to, element, reason);
    }

    static Stream<Case> all() {
        return Stream.of(
                        settings(),
                        elements(),
                        expressions(),
                        delegates(),
                        steps(),
                        calls(),
                        loops(),
                        ways(),
                        outcomes(),
                        completions(),
                        fresh(),
                        beginnings(),
                        events(),
                        drawings(),
                        names(),
                        files())
                .flatMap(cases -> cases);
    }

    private static Stream<Case> settings() {
        return Stream.of(
                publish(
                        "a class of its own",
                        PUBLISH_TASK,
                        PUBLISH_TASK + "camunda:class=\"a.B\" ",
                        "publish",
                        unused("setting camunda:class")),
                publish(
                        "an external task",
                        PUBLISH_TASK,
                        PUBLISH_TASK + "camunda:type=\"external\" ",
                        "publish",
                        unused("setting camunda:type")),
                publish(
                        "a topic",
                        PUBLISH_TASK,
                        PUBLISH_TASK + "camunda:topic=\"x\" ",
                        "publish",
                        unused("setting camunda:topic")),
                publish(
                        "an expression to run",
                        PUBLISH_TASK,
                        PUBLISH_TASK + "camunda:expression=\"x\" ",
                        "publish",
                        unused("setting camunda:expression")),
                publish(
                        "an assignee",
                        DRAFT,
                        DRAFT + " camunda:assignee=\"rima\"",
                        "draft",
                        unused("setting camunda:assignee")),
                publish(
                        "the engine's name of before",
                        PUBLISH_TASK,
                        PUBLISH_TASK + "xmlns:old=\"http://activiti.org/bpmn\" old:class=\"a.B\" ",
                        "publish",
                        unused("setting old:class")),
                publish(
                        "a listener of a step",
                        PUBLISH_EXTRAS,
                        "<camunda:executionListener event=\"start\" class=\"a.B\"/>",
                        "publish",
                        unused("extension camunda:executionListener")),
                publish(
                        "a listener of the engine's name of before",
                        PUBLISH_EXTRAS,
                        "<old:executionListener xmlns:old=\"http://activiti.org/bpmn\" event=\"start\"/>",
                        "publish",
                        unused("extension old:executionListener")),
                publish(
                        "a listener of a task",
                        DRAFT_EXTRAS,
                        DRAFT_EXTRAS + "<camunda:taskListener event=\"create\" class=\"a.B\"/>",
                        "draft",
                        unused("extension camunda:taskListener")),
                publish(
                        "a connector",
                        PUBLISH_EXTRAS,
                        "<camunda:connector><camunda:connectorId>http</camunda:connectorId></camunda:connector>",
                        "publish",
                        unused("extension camunda:connector")),
                publish(
                        "a form of its own",
                        DRAFT_EXTRAS,
                        DRAFT_EXTRAS + "<camunda:formData/>",
                        "draft",
                        unused("extension camunda:formData")),
                publish(
                        "all variables handed on",
                        "<camunda:in source=\"language\" target=\"language\"/>",
                        "<camunda:in source=\"language\" target=\"language\"/><camunda:in variables=\"all\"/>",
                        "translate-editions",
                        "the extension camunda:in takes no variables here"));
    }

    private static Stream<Case> elements() {
        return Stream.of(
                publish(
                        "a script",
                        "<bpmn:endEvent id=\"published\"",
                        "<bpmn:scriptTask id=\"counting\" scriptFormat=\"groovy\"><bpmn:script>1</bpmn:script></bpmn:scriptTask><bpmn:endEvent id=\"published\"",
                        "counting",
                        unused("element scriptTask")),
                publish(
                        "a decision task",
                        "<bpmn:endEvent id=\"published\"",
                        "<bpmn:businessRuleTask id=\"judging\"/><bpmn:endEvent id=\"published\"",
                        "judging",
                        unused("element businessRuleTask")),
                publish(
                        "steps side by side",
                        "<bpmn:endEvent id=\"published\"",
                        "<bpmn:parallelGateway id=\"both\"/><bpmn:endEvent id=\"published\"",
                        "both",
                        unused("element parallelGateway")),
                publish(
                        "a script for a condition",
                        "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">" + APPROVED,
                        "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\" language=\"groovy\">" + APPROVED,
                        "approved",
                        "scripts are not run (groovy)"),
                publish(
                        "an event that runs beside",
                        "<bpmn:startEvent id=\"spike-asked\"",
                        "<bpmn:startEvent isInterrupting=\"false\" id=\"spike-asked\"",
                        "spike-asked",
                        "has to interrupt: a report stands at one stage at a time"));
    }

    private static Stream<Case> expressions() {
        return Stream.of(
                approvedWhere("${dataSource.close(execution)}", "nothing here answers dataSource.close(execution)"),
                approvedWhere("${openWork.nothing(execution)}", "nothing here answers openWork.nothing(execution)"),
                approvedWhere("${openWork.anything('x')}", "expressions hold no openWork.anything('x')"),
                approvedWhere("${verdict == 'approve'}", "there is no variable verdict"),
                approvedWhere("${publish}", "there is no variable publish"),
                approvedWhere("${decision == 'aprove'}", "nothing is ever decided as \"aprove\""),
                approvedWhere("${not ('aprove' != decision)}", "nothing is ever decided as \"aprove\""),
                approvedWhere(
                        "${execution.processEngineServices}", "expressions hold no execution.processEngineServices"),
                approvedWhere(
                        "${execution.getProcessEngineServices()}",
                        "expressions hold no execution.getProcessEngineServices()"),
                approvedWhere(
                        "${decision.getClass().getClassLoader()}",
                        "expressions hold no decision.getClass().getClassLoader()"),
                approvedWhere("${decision['class']}", "expressions hold no decision['class']"),
                approvedWhere("${now() == decision}", "expressions hold no now()"),
                approvedWhere("#{verdict}", "there is no variable verdict"),
                publish(
                        "an expression in a name",
                        "name=\"Draft the report\"",
                        "name=\"${verdict}\"",
                        "draft",
                        "there is no variable verdict"),
                publish(
                        "an expression in a remark",
                        "<bpmn:documentation>One round of a report",
                        "<bpmn:documentation>${verdict}",
                        "publish-report",
                        "expressions hold no ${verdict}: first publication, update or correction. All its languages appear in the same instant."));
    }

    private static Case approvedWhere(String condition, String reason) {
        return publish("the condition " + condition, APPROVED, condition.replace("<", "&lt;"), "approved", reason);
    }

    private static Stream<Case> delegates() {
        return Stream.of(
                publish("a service task that does nothing", DELEGATE, "", "publish", "names no delegate"),
                publish(
                        "a delegate that is not there",
                        DELEGATE,
                        "camunda:delegateExpression=\"${archive}\"",
                        "publish",
                        "${archive} is not a delegate"),
                publish(
                        "a bean that is no delegate",
                        DELEGATE,
                        "camunda:delegateExpression=\"${embargo}\"",
                        "publish",
                        "${embargo} is not a delegate"),
                publish(
                        "a class for a delegate",
                        DELEGATE,
                        "camunda:delegateExpression=\"org.warraq.workflow.process.PublishDelegate\"",
                        "publish",
                        "org.warraq.workflow.process.PublishDelegate is not a delegate"),
                translate(
                        "no save point",
                        "camunda:asyncBefore=\"true\" camunda:delegateExpression",
                        "camunda:delegateExpression",
                        "pretranslate",
                        "has no save point before it (asyncBefore)"),
                publish(
                        "no save point where not only what is waited for leads",
                        "sourceRef=\"decided\" targetRef=\"draft\"",
                        "sourceRef=\"decided\" targetRef=\"publish\"",
                        "publish",
                        "has no save point before it (asyncBefore)"),
                publish(
                        "retries nobody understands",
                        PUBLISH_EXTRAS,
                        "<camunda:failedJobRetryTimeCycle>five times</camunda:failedJobRetryTimeCycle>",
                        "publish",
                        "retries are written R5/PT10S, not \"five times\""));
    }

    private static Stream<Case> steps() {
        String stages = "there are draft, translate, review, approve, confirm";
        return Stream.of(
                publish(
                        "no form",
                        DRAFT,
                        "camunda:candidateGroups=\"reporter\"",
                        "draft",
                        "the form key \"\" is no stage: " + stages),
                publish(
                        "an unknown form",
                        DRAFT,
                        "camunda:formKey=\"proofread\" camunda:candidateGroups=\"reporter\"",
                        "draft",
                        "the form key \"proofread\" is no stage: " + stages),
                publish(
                        "nobody's step",
                        DRAFT,
                        "camunda:formKey=\"draft\"",
                        "draft",
                        "the candidate group of the stage draft is reporter, not \"\""),
                publish(
                        "two groups",
                        DRAFT,
                        "camunda:formKey=\"draft\" camunda:candidateGroups=\"reporter,editor\"",
                        "draft",
                        "the candidate group of the stage draft is reporter, not \"reporter,editor\""),
                publish(
                        "an unknown role",
                        DRAFT,
                        "camunda:formKey=\"draft\" camunda:candidateGroups=\"author\"",
                        "draft",
                        "the candidate group of the stage draft is reporter, not \"author\""),
                publish(
                        "another stage's role",
                        APPROVE,
                        "camunda:formKey=\"approve\" camunda:candidateGroups=\"reporter\"",
                        "approve",
                        "the candidate group of the stage approve is editor, not \"reporter\""),
                publish(
                        "a translation of no language",
                        DRAFT,
                        "camunda:formKey=\"translate\" camunda:candidateGroups=\"translator\"",
                        "draft",
                        "the stage translate is about one language; this process is not called for one"),
                translate(
                        "an approval of one language",
                        REVIEW,
                        APPROVE,
                        "review",
                        "the stage approve is about all languages; this process is called for one"));
    }

    private static Stream<Case> calls() {
        return Stream.of(
                publish(
                        "a call of nobody",
                        "calledElement=\"translate-edition\"",
                        "calledElement=\"interpret-edition\"",
                        "translate-editions",
                        "calls interpret-edition, a process no diagram has"),
                publish(
                        "a call of whatever is newest",
                        " camunda:calledElementBinding=\"deployment\"",
                        "",
                        "translate-editions",
                        "has to call with the binding \"deployment\": reports under way finish on the diagrams they began with"),
                publish(
                        "a call without the report",
                        "<camunda:in source=\"reportId\" target=\"reportId\"/>",
                        "",
                        "translate-editions",
                        "does not hand on reportId"),
                publish(
                        "a call without the business key",
                        "<camunda:in businessKey=\"${execution.processBusinessKey}\"/>",
                        "",
                        "translate-editions",
                        "does not hand on the business key"),
                publish(
                        "a variable nobody declared",
                        "<camunda:in source=\"language\" target=\"language\"/>",
                        "<camunda:in source=\"language\" target=\"tongue\"/>",
                        "translate-editions",
                        "there is no variable tongue to hand on"));
    }

    private static Stream<Case> loops() {
        return Stream.of(
                publish(
                        "a step for each of something",
                        "<bpmn:outgoing>draft-to-languages</bpmn:outgoing>",
                        "<bpmn:outgoing>draft-to-languages</bpmn:outgoing><bpmn:multiInstanceLoopCharacteristics camunda:asyncAfter=\"true\" "
                                + LOOP + " camunda:elementVariable=\"language\"/>",
                        "draft",
                        "is done once: only a call is made for each language"),
                publish(
                        "a call for each of nothing",
                        LOOP,
                        "",
                        "translate-editions",
                        "has to say for each of what (collection, an expression)"),
                publish(
                        "a call for each of a variable",
                        LOOP,
                        "camunda:collection=\"languages\"",
                        "translate-editions",
                        "has to say for each of what (collection, an expression)"),
                publish(
                        "a language by another name",
                        "camunda:elementVariable=\"language\"",
                        "camunda:elementVariable=\"tongue\"",
                        "translate-editions",
                        "has to call each language (elementVariable)"),
                publish(
                        "ends that collide",
                        "camunda:asyncAfter=\"true\" " + LOOP,
                        LOOP,
                        "translate-editions",
                        "needs a save point after each (asyncAfter)"));
    }

    private static Stream<Case> ways() {
        String condition =
                "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${decision == 'return'}</bpmn:conditionExpression>";
        return Stream.of(
                publish(
                        "a step nothing leads to",
                        "sourceRef=\"publish\" targetRef=\"published\"",
                        "sourceRef=\"publish\" targetRef=\"spiked\"",
                        "published",
                        "no way leads to it"),
                publish(
                        "a step nothing leads on from",
                        "sourceRef=\"publish\" targetRef=\"published\"",
                        "sourceRef=\"recall\" targetRef=\"published\"",
                        "publish",
                        "no way leads on from it"),
                publish(
                        "two ways on from a step",
                        "sourceRef=\"publish\" targetRef=\"published\"",
                        "sourceRef=\"recall\" targetRef=\"published\"",
                        "recall",
                        "only a gateway has more than one way on"),
                publish(
                        "a way on from the end",
                        "sourceRef=\"recall\" targetRef=\"approve\"",
                        "sourceRef=\"published\" targetRef=\"approve\"",
                        "published",
                        "no way leads on from here"),
                publish(
                        "a way without a condition",
                        condition,
                        "",
                        "decided",
                        "its way returned-languages needs a condition, an expression, or has to be the default"),
                publish(
                        "a condition that is only a text",
                        "${decision == 'return'}",
                        "decision == 'return'",
                        "decided",
                        "its way returned-languages needs a condition, an expression, or has to be the default"),
                publish(
                        "a condition nobody asks",
                        "<bpmn:sequenceFlow id=\"draft-to-languages\" sourceRef=\"draft\" targetRef=\"translate-editions\"/>",
                        "<bpmn:sequenceFlow id=\"draft-to-languages\" sourceRef=\"draft\" targetRef=\"translate-editions\">"
                                + condition + "</bpmn:sequenceFlow>",
                        "draft",
                        "the condition of draft-to-languages is only asked behind an exclusive gateway with other ways on"),
                translate(
                        "a gateway with one way on",
                        "name=\"return\" sourceRef=\"reviewed\"",
                        "name=\"return\" sourceRef=\"pretranslate\"",
                        "reviewed",
                        "the condition of accepted is only asked behind an exclusive gateway with other ways on"));
    }

    private static Stream<Case> completions() {
        String notTranslated =
                "can never be approved here: a way leads to it on which no translations are made after the"
                        + " draft, or after languages are returned";
        String open = "can never be accepted here: a way leads to it with open segments";
        return Stream.of(
                publish(
                        "an approval before translation",
                        "sourceRef=\"draft\" targetRef=\"translate-editions\"",
                        "sourceRef=\"draft\" targetRef=\"approve\"",
                        "approve",
                        notTranslated),
                publish(
                        "languages that are returned to nobody",
                        "sourceRef=\"decided\" targetRef=\"translate-editions\"",
                        "sourceRef=\"decided\" targetRef=\"approve\"",
                        "approve",
                        notTranslated),
                publish(
                        "a release of what came back",
                        "sourceRef=\"decided\" targetRef=\"translate-editions\"",
                        "sourceRef=\"decided\" targetRef=\"publish\"",
                        "publish",
                        "can never publish here: a way leads to it on which nothing is approved"),
                translate(
                        "a translation of nothing",
                        "sourceRef=\"edition-opened\" targetRef=\"pretranslate\"",
                        "sourceRef=\"edition-opened\" targetRef=\"translate\"",
                        "translate",
                        "can never be done here: a way leads to it without ${pretranslate}, and there are no segments"),
                translate(
                        "a review before translation",
                        "sourceRef=\"anything-open\" targetRef=\"translate\"",
                        "sourceRef=\"anything-open\" targetRef=\"review\"",
                        "review",
                        open),
                translate(
                        "a return to the review",
                        "sourceRef=\"reviewed\" targetRef=\"translate\"",
                        "sourceRef=\"reviewed\" targetRef=\"review\"",
                        "review",
                        open),
                translate(
                        "a translation that is never made",
                        "sourceRef=\"anything-open\" targetRef=\"translate\"",
                        "sourceRef=\"anything-open\" targetRef=\"edition-accepted\"",
                        "edition-accepted",
                        "ends translations that are not done: a way leads to it with open segments"));
    }

    private static Stream<Case> outcomes() {
        return Stream.of(
                publish(
                        "a decision without a way",
                        "${decision == 'spike'}",
                        "${decision == 'approve'}",
                        "approve",
                        "where it ends as spike, decided has no way on"),
                publish(
                        "decisions without a gateway",
                        "sourceRef=\"approve\" targetRef=\"decided\"",
                        "sourceRef=\"approve\" targetRef=\"publish\"",
                        "approve",
                        "can end as any of approve, return, return-to-draft, spike: an exclusive gateway has to follow"),
                translate(
                        "a review that cannot be returned",
                        "${decision == 'return'}",
                        "${decision == 'accept'}",
                        "review",
                        "where it ends as return, reviewed has no way on"));
    }

    private static Stream<Case> fresh() {
        String stale = "asks for a decision where none has just been taken";
        return Stream.of(
                translate(
                        "a decision nobody took",
                        "${openWork.anything(execution)}",
                        "${decision == 'accept'}",
                        "anything-open",
                        stale),
                publish(
                        "a save point behind the step",
                        APPROVE,
                        APPROVE + " camunda:asyncAfter=\"true\"",
                        "decided",
                        stale),
                publish(
                        "a save point before the gateway",
                        "<bpmn:exclusiveGateway id=\"decided\"",
                        "<bpmn:exclusiveGateway camunda:asyncBefore=\"true\" id=\"decided\"",
                        "decided",
                        stale),
                publish(
                        "a decision handed on",
                        "<camunda:in source=\"language\" target=\"language\"/>",
                        "<camunda:in source=\"language\" target=\"language\"/><camunda:in source=\"decision\" target=\"decision\"/>",
                        "translate-editions",
                        "there is no variable decision to hand on"));
    }

    private static Stream<Case> beginnings() {
        return Stream.of(
                publish(
                        "a process that does not run",
                        "isExecutable=\"true\"",
                        "isExecutable=\"false\"",
                        "publish-report",
                        "is not executable"),
                publish(
                        "a process without a name",
                        "<bpmn:process id=\"publish-report\" ",
                        "<bpmn:process ",
                        null,
                        "holds a process without an id"),
                publish(
                        "a start by the clock",
                        "<bpmn:outgoing>start-to-begun</bpmn:outgoing>",
                        "<bpmn:outgoing>start-to-begun</bpmn:outgoing><bpmn:timerEventDefinition><bpmn:timeDuration>PT1H</bpmn:timeDuration></bpmn:timerEventDefinition>",
                        "report-started",
                        "has to be a plain start: processes are started by the program"),
                publish(
                        "an event subprocess without an event",
                        "<bpmn:messageEventDefinition id=\"spike-awaited\" messageRef=\"spike-message\"/>",
                        "",
                        "spike-asked",
                        "waits for nothing: an event subprocess starts by a message or a timer"));
    }

    private static final String AWAITED =
            "<bpmn:messageEventDefinition id=\"release-awaited\" messageRef=\"release-due-message\"/>";

    private static String timer(String time) {
        return "<bpmn:timerEventDefinition id=\"embargo-timer\">" + time + "</bpmn:timerEventDefinition>";
    }

    private static Stream<Case> events() {
        return Stream.of(
                publish(
                        "a message nobody sends",
                        "name=\"recall\"",
                        "name=\"call-back\"",
                        "recall-message",
                        "nobody sends the message \"call-back\""),
                publish(
                        "a wait for no message",
                        " messageRef=\"recall-message\"",
                        "",
                        "recall-awaited",
                        "does not say for which message it waits"),
                publish(
                        "a fixed date",
                        AWAITED,
                        timer(
                                "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">2026-01-01T00:00:00Z</bpmn:timeDate>"),
                        "embargo-timer",
                        "a date that is the same for every report is asked for"),
                publish(
                        "a time nobody understands",
                        AWAITED,
                        timer("<bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">soon</bpmn:timeDuration>"),
                        "embargo-timer",
                        "\"soon\" is not a duration such as PT1H30M"),
                publish(
                        "a time again and again",
                        AWAITED,
                        timer("<bpmn:timeCycle xsi:type=\"bpmn:tFormalExpression\">R/PT1H</bpmn:timeCycle>"),
                        "embargo-timer",
                        unused("element timeCycle")));
    }

    private static Stream<Case> drawings() {
        return Stream.of(
                publish(
                        "a step that is not drawn",
                        "bpmnElement=\"publish\"",
                        "bpmnElement=\"spike\"",
                        "publish",
                        "is not drawn"),
                publish(
                        "a way that is not drawn",
                        "bpmnElement=\"recalled\"",
                        "bpmnElement=\"approved\"",
                        "recalled",
                        "is not drawn"));
    }

    private static Stream<Case> names() {
        return Stream.of(
                publish(
                        "a property of another kind",
                        DRAFT_NAME,
                        "name=\"colour\" value=\"red\"",
                        "draft",
                        "the property \"colour\" is not used here: there are name-ar, name-en and the like"),
                publish(
                        "a name that says nothing",
                        DRAFT_NAME,
                        "name=\"name-ar\" value=\" \"",
                        "draft",
                        "name-ar says nothing"),
                publish(
                        "a name nobody can read",
                        DRAFT_NAME,
                        "name=\"name-ar\" value=\"" + "x".repeat(501) + "\"",
                        "draft",
                        "name-ar is longer than 500 characters"),
                publish(
                        "an expression in a name in a language",
                        DRAFT_NAME,
                        "name=\"name-ar\" value=\"${verdict}\"",
                        "draft",
                        "there is no variable verdict"));
    }

    /** What stands in no element that has an id. */
    private static Stream<Case> files() {
        return Stream.of(publish(
                "a setting of the whole file",
                "<bpmn:definitions ",
                "<bpmn:definitions camunda:diagramRelationId=\"x\" ",
                null,
                unused("setting camunda:diagramRelationId")));
    }

    private static String unused(String what) {
        return "the " + what + " is not used here";
    }
}
