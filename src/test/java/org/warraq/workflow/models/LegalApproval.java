package org.warraq.workflow.models;

/** What a newsroom may draw: a second approval, by a lawyer who is an editor, between the first and the release. */
final class LegalApproval {

    private static final String STEP = """
                <bpmn:userTask id="legal-approve" name="Legal approval" camunda:formKey="approve" camunda:candidateGroups="editor">
                  <bpmn:incoming>approved</bpmn:incoming>
                  <bpmn:outgoing>legal-approve-to-decided</bpmn:outgoing>
                </bpmn:userTask>
                <bpmn:sequenceFlow id="legal-approve-to-decided" sourceRef="legal-approve" targetRef="legally-decided"/>
                <bpmn:exclusiveGateway id="legally-decided" name="Legally fine?" default="legally-returned">
                  <bpmn:incoming>legal-approve-to-decided</bpmn:incoming>
                  <bpmn:outgoing>legally-approved</bpmn:outgoing>
                  <bpmn:outgoing>legally-spiked</bpmn:outgoing>
                  <bpmn:outgoing>legally-returned</bpmn:outgoing>
                </bpmn:exclusiveGateway>
                <bpmn:sequenceFlow id="legally-approved" sourceRef="legally-decided" targetRef="await-release">
                  <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${decision == 'approve'}</bpmn:conditionExpression>
                </bpmn:sequenceFlow>
                <bpmn:sequenceFlow id="legally-spiked" sourceRef="legally-decided" targetRef="spiked">
                  <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${decision == 'spike'}</bpmn:conditionExpression>
                </bpmn:sequenceFlow>
                <bpmn:sequenceFlow id="legally-returned" sourceRef="legally-decided" targetRef="draft"/>
                <bpmn:endEvent id="spiked"\s""";

    private static final String DRAWING = """
                  <bpmndi:BPMNShape id="legal-approve-shape" bpmnElement="legal-approve">
                    <dc:Bounds x="1600" y="230" width="120" height="80"/>
                  </bpmndi:BPMNShape>
                  <bpmndi:BPMNShape id="legally-decided-shape" bpmnElement="legally-decided" isMarkerVisible="true">
                    <dc:Bounds x="1800" y="245" width="50" height="50"/>
                  </bpmndi:BPMNShape>
            """;

    private LegalApproval() {}

    static String drawnInto(String diagram) {
        StringBuilder drawing = new StringBuilder(DRAWING);
        for (String way :
                new String[] {"legal-approve-to-decided", "legally-approved", "legally-spiked", "legally-returned"}) {
            drawing.append("<bpmndi:BPMNEdge id=\"%s-edge\" bpmnElement=\"%s\">".formatted(way, way))
                    .append("<di:waypoint x=\"1700\" y=\"270\"/><di:waypoint x=\"1800\" y=\"270\"/></bpmndi:BPMNEdge>");
        }
        return diagram.replace(
                        "sourceRef=\"decided\" targetRef=\"await-release\"",
                        "sourceRef=\"decided\" targetRef=\"legal-approve\"")
                .replace("<bpmn:endEvent id=\"spiked\" ", STEP)
                .replace("</bpmndi:BPMNPlane>", drawing + "</bpmndi:BPMNPlane>");
    }
}
