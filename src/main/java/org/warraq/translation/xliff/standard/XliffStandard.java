package org.warraq.translation.xliff.standard;

import java.util.List;

/** XLIFF 2.1 with its modules: what the schema says and what it cannot say. */
public final class XliffStandard {

    private static final List<XliffRule> RULES = List.of(
            new GrammarRule(),
            new LanguageRule(),
            new IdRule(),
            new UnitRule(),
            new SpanRule(),
            new CodeRule(),
            new ReorderRule(),
            new TypeRule(),
            new ReferenceRule(),
            new CodePointRule(),
            new GlossaryRule(),
            new FormatStyleRule(),
            new SizeRule(),
            new ValidationRule(),
            new ResourceRule(),
            new ChangeTrackRule(),
            new ItsRule());

    private XliffStandard() {}

    /** @return what is against the standard, at most a hundred places, in the order of the file */
    public static List<ProblemPlace> problems(byte[] file) {
        try {
            return problems(XmlTree.read(file));
        } catch (UnreadableFile broken) {
            return List.of(broken.place());
        }
    }

    public static List<ProblemPlace> problems(Node root) {
        ProblemList problems = new ProblemList();
        new RootRule().check(root, problems);
        if (RootRule.isXliff(root)) {
            RULES.forEach(rule -> rule.check(root, problems));
        }
        return problems.list();
    }
}
