package org.warraq.workflow;

import java.util.stream.Stream;
import org.warraq.workflow.BrokenModel.Problem;

/** One thing every diagram has to hold to. */
@FunctionalInterface
interface ModelRule {

    Stream<Problem> problems(Diagram diagram);
}
