package org.warraq.translation.xliff.standard;

/** A character is written as a code point only where XML cannot hold it. */
public final class CodePointRule implements XliffRule {

    @Override
    public void check(Node xliff, ProblemList problems) {
        Structure.allUnits(xliff)
                .flatMap(Node::all)
                .filter(node -> node.is("xlf:cp"))
                .filter(node -> ValueType.allows("hex", node.get("hex", "")))
                .filter(node -> !isUnwritable(Long.parseLong(node.get("hex", ""), 16)))
                .forEach(node -> problems.add(node, "code-point", node.get("hex", "")));
    }

    public static boolean isUnwritable(long point) {
        boolean writable = point == 0x9
                || point == 0xA
                || point == 0xD
                || point >= 0x20 && point <= 0xD7FF
                || point >= 0xE000 && point <= 0xFFFD
                || point >= 0x10000;
        return !writable;
    }
}
