package org.warraq.workflow.models;

import java.util.stream.Stream;
import org.warraq.workflow.models.BrokenModel.Problem;

/** One thing every diagram has to hold to. */
@FunctionalInterface
interface ModelRule {

    Stream<Problem> problems(Diagram diagram);
}
