package dev.abide.downlevel.classes;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import dev.abide.downlevel.tree.Trees;

/** Accessors with computed keys, which Closure Compiler does not convert. */
final class ComputedAccessors {
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
}
