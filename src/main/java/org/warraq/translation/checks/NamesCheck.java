package org.warraq.translation.checks;

/**
 * A known name in the source, with whatever is written onto it, has no allowed form in the target; or a wrong form appears.
 * A name that has no form in the target's language asks for nothing.
 */
final class NamesCheck implements Check {

    private final Mentions names;

    NamesCheck(AuthorityRecords records) {
        this.names = new Mentions(records, false);
    }

    @Override
    public String name() {
        return "names";
    }

    @Override
    public boolean isError() {
        return true;
    }

    @Override
    public void text(Text text, FoundCollector notes) {
        names.wrong(text, names.in(text), "names-wrong", notes);
    }

    // A wrong form in the target is reported there, not as missing.
    @Override
    public void pair(Text source, Text target, FoundCollector notes) {
        if (target.isWritten()) {
            names.missing(source, target, "names-missing", notes);
        }
    }
}
