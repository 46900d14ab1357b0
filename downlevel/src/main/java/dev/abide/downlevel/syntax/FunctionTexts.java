package dev.abide.downlevel.syntax;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import dev.abide.downlevel.tree.Trees;
import java.util.IdentityHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets functions and classes tell the text that they were written as, where scripts ask them for it: each bears a
 * directive with the place of its text. Nothing else of it is kept in the code.
 */
public final class FunctionTexts {
    /** What stands in front of the key of a member, beyond which its node does not reach. */
    private static final Pattern MODIFIERS =
            Pattern.compile("(?:(?<![\\w$.#])(?:async|get|set)\\b\\s*)?(?:\\*\\s*)?\\[?\\s*$");

    private static final int LONGEST_MODIFIERS = 40;

    private record Range(int start, int end) {}

    private final IdentityHashMap<Node, Range> ranges = new IdentityHashMap<>();
    private final String source;

    private FunctionTexts(String source) {
        this.source = source;
    }

    /** Reads the places off a tree as it was parsed. */
    public static FunctionTexts of(Node root, String source) {
        FunctionTexts texts = new FunctionTexts(source);
        for (Node node : Trees.inside(root)) {
            if (node.isFunction() || node.isClass()) {
                texts.read(node);
            }
        }
        return texts;
    }

    private void read(Node node) {
        int start = node.getSourceOffset();
        int end = start + node.getLength();
        Node parent = Trees.parentOf(node);
        if (parent.isMemberFunctionDef()
                || parent.isGetterDef()
                || parent.isSetterDef()
                || (parent.isComputedProp() && parent.getBooleanProp(Node.COMPUTED_PROP_METHOD))
                || (parent.isComputedProp() && parent.getBooleanProp(Node.COMPUTED_PROP_GETTER))
                || (parent.isComputedProp() && parent.getBooleanProp(Node.COMPUTED_PROP_SETTER))) {
            start = beginOfMember(parent.getSourceOffset());
        }
        if (start >= 0 && start < end && end <= source.length()) {
            ranges.put(node, new Range(start, end));
        }
    }

    private int beginOfMember(int key) {
        int from = Math.max(0, key - LONGEST_MODIFIERS);
        Matcher matcher =
                MODIFIERS.matcher(source).region(from, Math.max(from, key)).useTransparentBounds(true);
        int start = matcher.find() ? matcher.start() : key;
        while (start < key && Character.isWhitespace(source.charAt(start))) {
            start++;
        }
        return start;
    }

    /** Gives the constructor of a class the text of the class. */
    public void ofClass(Node type, Node constructor) {
        Range range = ranges.get(type);
        if (range != null) {
            ranges.put(constructor, range);
        }
    }

    /** Writes the directives into the converted tree. */
    public void insert(Node root, String script) {
        for (Node node : Trees.inside(root)) {
            Range range = node.isFunction() ? ranges.get(node) : null;
            if (range != null) {
                Node body = Trees.lastOf(node);
                // Where the function begins: defaults of parameters are written in front of the body.
                body.addChildToFront(IR.exprResult(IR.string("@" + script + " " + range.start + " " + range.end))
                        .srcrefTreeIfMissing(node));
            }
        }
    }
}
