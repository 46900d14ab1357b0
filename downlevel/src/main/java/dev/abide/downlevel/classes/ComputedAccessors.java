package dev.abide.downlevel.classes;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import dev.abide.downlevel.tree.Trees;
import org.jspecify.annotations.Nullable;

/** Replaces {@code { get [key]() {…} }}, which Closure Compiler does not convert. */
public final class ComputedAccessors {
    private ComputedAccessors() {}

    static boolean isOne(Node member) {
        return member.isComputedProp()
                && (member.getBooleanProp(Node.COMPUTED_PROP_GETTER)
                        || member.getBooleanProp(Node.COMPUTED_PROP_SETTER));
    }

    /** Makes the call that defines an accessor; its value is the target. */
    static Node definition(Node target, Node member, boolean isEnumerable) {
        Node kind = IR.string(member.getBooleanProp(Node.COMPUTED_PROP_GETTER) ? "get" : "set");
        Node key = Trees.firstOf(member).detach();
        Node function = Trees.firstOf(member).detach();
        return Trees.helper("accessor", target, kind, key, function, isEnumerable ? IR.trueNode() : IR.falseNode());
    }

    /**
     * Replaces an object literal that has some: {@code $abide.extend($abide.accessor({a: 1}, "get", key, …), {b: 2})}.
     */
    public static void replaceIn(Node literal) {
        if (!has(literal)) {
            return;
        }
        Node whole = null;
        Node part = IR.objectlit();
        while (literal.hasChildren()) {
            Node member = Trees.firstOf(literal);
            if (isOne(member)) {
                whole = definition(joined(whole, part), member, true);
                part = IR.objectlit();
            }
            if (member.getParent() != null) {
                member.detach();
            }
            if (!isOne(member)) {
                part.addChildToBack(member);
            }
        }
        Trees.replace(literal, joined(whole, part));
    }

    private static boolean has(Node literal) {
        for (Node member = literal.getFirstChild(); member != null; member = member.getNext()) {
            if (isOne(member)) {
                return true;
            }
        }
        return false;
    }

    private static Node joined(@Nullable Node whole, Node part) {
        if (whole == null) {
            return part;
        }
        return part.hasChildren() ? Trees.helper("extend", whole, part) : whole;
    }
}
