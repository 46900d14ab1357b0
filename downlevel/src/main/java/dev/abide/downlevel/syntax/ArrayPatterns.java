package dev.abide.downlevel.syntax;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import dev.abide.downlevel.tree.Trees;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lets array patterns close iterators that they do not exhaust, which Closure Compiler's do not. Each pattern has
 * become a variable with an iterator and a {@code next()} for each element: what makes the iterator is told their
 * number, see {@code makeiterator.js}.
 */
public final class ArrayPatterns {
    private static final String VARIABLE = "$jscomp$destructuring$var";

    private final Map<String, Integer> elements = new HashMap<>();
    private final Set<String> exhausted = new HashSet<>();

    private ArrayPatterns() {}

    /** Replaces in a converted tree. */
    public static void close(Node root) {
        List<Node> nodes = Trees.inside(root);
        ArrayPatterns patterns = new ArrayPatterns();
        nodes.stream().filter(ArrayPatterns::isVariable).forEach(patterns::read);
        nodes.stream().filter(ArrayPatterns::isVariable).forEach(patterns::limit);
    }

    private static boolean isVariable(Node node) {
        return node.isName() && node.getString().startsWith(VARIABLE);
    }

    private void read(Node variable) {
        Node parent = Trees.parentOf(variable);
        if (parent.isGetProp()
                && parent.getString().equals("next")
                && Trees.parentOf(parent).isCall()) {
            elements.merge(variable.getString(), 1, Integer::sum);
        } else if (parent.isCall()) {
            // Of a rest element: $jscomp.arrayFromIterator(…)
            exhausted.add(variable.getString());
        }
    }

    private void limit(Node variable) {
        Node parent = Trees.parentOf(variable);
        boolean isTarget = parent.isAssign() && variable.equals(parent.getFirstChild());
        Node value = isTarget ? variable.getNext() : variable.getFirstChild();
        int number = elements.getOrDefault(variable.getString(), 0);
        if (value != null && makesIterator(value, number) && !exhausted.contains(variable.getString())) {
            value.addChildToBack(IR.number(number).srcref(value));
        }
    }

    // In a generator, what is called may have been put aside while the argument was yielded.
    private static boolean makesIterator(Node value, int elements) {
        if (!value.isCall() || !value.hasTwoChildren()) {
            return false;
        }
        Node callee = Trees.firstOf(value);
        boolean isAside = callee.isName() && callee.getString().startsWith("JSCompiler_temp_const");
        return callee.matchesQualifiedName("$jscomp.makeIterator") || (isAside && elements > 0);
    }
}
