package org.warraq.memory.tmx;

/** A file that cannot be read on. */
public final class TmxBroken extends Exception {

    private final transient TmxProblem problem;

    TmxBroken(TmxProblem problem) {
        super(problem.reason() + " at " + problem.line() + ":" + problem.column());
        this.problem = problem;
    }

    public TmxProblem problem() {
        return problem;
    }
}
