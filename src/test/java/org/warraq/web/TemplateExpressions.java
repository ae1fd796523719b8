package org.warraq.web;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.parser.Parser;
import org.springframework.expression.ParseException;
import org.springframework.expression.spel.SpelNode;
import org.springframework.expression.spel.ast.Indexer;
import org.springframework.expression.spel.ast.PropertyOrFieldReference;
import org.springframework.expression.spel.standard.SpelExpression;
import org.springframework.expression.spel.standard.SpelExpressionParser;

/** The expressions of a template, read the way the template engine reads them. */
final class TemplateExpressions {

    private static final SpelExpressionParser PARSER = new SpelExpressionParser();

    private TemplateExpressions() {}

    /** What stands in every <code>${…}</code> and <code>*{…}</code>, wherever in the template. */
    static List<String> of(String template) {
        List<String> found = new ArrayList<>();
        for (int at = 0; at < template.length() - 1; at++) {
            boolean begins = template.charAt(at) == '$' || template.charAt(at) == '*';
            if (begins && template.charAt(at + 1) == '{') {
                int end = end(template, at + 2);
                found.add(Parser.unescapeEntities(template.substring(at + 2, end), true));
                at = end;
            }
        }
        return found;
    }

    // The brace that closes it: those in quotes do not count.
    private static int end(String template, int start) {
        int open = 1;
        boolean quoted = false;
        for (int at = start; at < template.length(); at++) {
            char letter = template.charAt(at);
            quoted ^= letter == '\'';
            if (!quoted && letter == '{') {
                open++;
            } else if (!quoted && letter == '}' && --open == 0) {
                return at;
            }
        }
        throw new AssertionError("no end: " + template.substring(start, Math.min(template.length(), start + 80)));
    }

    /**
     * The expressions that index with a bare word. Of a map that is not the variable's value but the word itself: write
     * {@code map.get(word)}.
     */
    static List<String> withWordsAsKeys(String template) {
        return of(template).stream()
                .filter(expression -> hasWordAsKey(parsed(expression)))
                .toList();
    }

    private static SpelNode parsed(String expression) {
        try {
            return ((SpelExpression) PARSER.parseExpression(expression.strip())).getAST();
        } catch (ParseException e) {
            throw new AssertionError("cannot be read: " + expression, e);
        }
    }

    private static boolean hasWordAsKey(SpelNode node) {
        if (node instanceof Indexer && node.getChild(0) instanceof PropertyOrFieldReference) {
            return true;
        }
        for (int i = 0; i < node.getChildCount(); i++) {
            if (hasWordAsKey(node.getChild(i))) {
                return true;
            }
        }
        return false;
    }
}
