package org.warraq.translation.exchange;

/** A character is written as a code point only where XML cannot hold it. */
final class CodePointRule implements Rule {

    @Override
    public void check(Node xliff, Problems problems) {
        Structure.allUnits(xliff)
                .flatMap(Node::all)
                .filter(node -> node.is("xlf:cp"))
                .filter(node -> ValueType.allows("hex", node.get("hex", "")))
                .filter(node -> !isUnwritable(Long.parseLong(node.get("hex", ""), 16)))
                .forEach(node -> problems.add(node, "code-point", node.get("hex", "")));
    }

    static boolean isUnwritable(long point) {
        boolean writable = point == 0x9
                || point == 0xA
                || point == 0xD
                || point >= 0x20 && point <= 0xD7FF
                || point >= 0xE000 && point <= 0xFFFD
                || point >= 0x10000;
        return !writable;
    }
}
