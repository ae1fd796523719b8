package org.warraq.workflow.models;

import java.io.IOException;
import java.net.URL;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.xml.ModelValidationException;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Says what is wrong with a file that is not XML, or not the XML it should be. */
final class XmlErrors {

    private static final String BPMN = "BPMN20.xsd";

    private static final Pattern SAID_BY_THE_READER = Pattern.compile("^(?:Fatal )?Error: URI=\\S* Line=(\\d+): ");

    private XmlErrors() {}

    /** What is wrong with a diagram: with the line, which a diagram read whole no longer knows. */
    static String of(ModelFile diagram, RuntimeException trouble) {
        if (trouble instanceof ModelValidationException) {
            try {
                URL schema = Objects.requireNonNull(Bpmn.class.getClassLoader().getResource(BPMN));
                SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                        .newSchema(schema)
                        .newValidator()
                        .validate(new StreamSource(diagram.stream()));
            } catch (SAXException e) {
                return reason(e);
            } catch (IOException e) {
                trouble.addSuppressed(e);
            }
        }
        return reason(trouble);
    }

    /** The innermost cause, with the line where there is one. */
    static String reason(Throwable trouble) {
        Throwable innermost = trouble;
        while (innermost.getCause() != null && !(innermost instanceof SAXParseException)) {
            innermost = innermost.getCause();
        }
        String reason = Objects.requireNonNullElse(innermost.getMessage(), innermost.toString());
        return innermost instanceof SAXParseException at && at.getLineNumber() > 0
                ? "line " + at.getLineNumber() + ": " + reason
                : SAID_BY_THE_READER.matcher(reason).replaceFirst("line $1: ");
    }
}
