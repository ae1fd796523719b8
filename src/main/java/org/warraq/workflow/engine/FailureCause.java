package org.warraq.workflow.engine;

/** Why something failed, in one line, without a stack. */
public final class FailureCause {

    private static final int LENGTH = 300;
    private static final int DEPTH = 30;

    private FailureCause() {}

    /** The last cause: its class and what it says. */
    public static String line(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause.getCause() != null && depth < DEPTH; depth++) {
            cause = cause.getCause();
        }
        String said = cause.getClass().getSimpleName() + (cause.getMessage() == null ? "" : ": " + cause.getMessage());
        String line = said.replaceAll("\\s+", " ");
        return line.length() > LENGTH ? line.substring(0, LENGTH) + "…" : line;
    }

    /** Whether it, or what caused it, is of this kind. */
    public static boolean is(Class<? extends Throwable> kind, Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEPTH; depth++) {
            if (kind.isInstance(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
