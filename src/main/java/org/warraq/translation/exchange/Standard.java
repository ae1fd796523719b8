package org.warraq.translation.exchange;

import java.util.List;

/** XLIFF 2.1 with its modules: what the schema says and what it cannot say. */
public final class Standard {

    private static final List<Rule> RULES = List.of(
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

    private Standard() {}

    /** @return what is against the standard, at most a hundred places, in the order of the file */
    public static List<Place> problems(byte[] file) {
        try {
            return problems(XmlTree.read(file));
        } catch (Broken broken) {
            return List.of(broken.place());
        }
    }

    static List<Place> problems(Node root) {
        Problems problems = new Problems();
        new RootRule().check(root, problems);
        if (RootRule.isXliff(root)) {
            RULES.forEach(rule -> rule.check(root, problems));
        }
        return problems.list();
    }
}
