package org.warraq.memory;

/** A file that cannot be read on. */
final class TmxBroken extends Exception {

    private final transient TmxProblem problem;

    TmxBroken(TmxProblem problem) {
        super(problem.reason() + " at " + problem.line() + ":" + problem.column());
        this.problem = problem;
    }

    TmxProblem problem() {
        return problem;
    }
}
