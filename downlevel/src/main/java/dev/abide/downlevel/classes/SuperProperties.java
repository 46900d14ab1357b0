package dev.abide.downlevel.classes;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import dev.abide.downlevel.tree.Trees;
import java.util.function.Supplier;

/**
 * Replaces {@code super.name} and {@code super[key]} by look-ups that start at the prototype of the method's home
 * object.
 */
public final class SuperProperties {
    private SuperProperties() {}

    /** Replaces one {@code super} that is not called. */
    static void replace(Node superNode, Supplier<Node> home) {
        Node access = Trees.parentOf(superNode);
        Node parent = Trees.parentOf(access);
        boolean isFirst = access.equals(parent.getFirstChild());
        Node key = access.isGetProp()
                ? IR.string(access.getString())
                : Trees.lastOf(access).detach();
        if (isFirst && parent.isCall()) {
            Node method = IR.getprop(get(home, key), "call");
            Trees.replace(access, method);
            IR.thisNode().srcref(method).insertAfter(method);
        } else if (isFirst && (parent.isOptChainCall() || parent.isTaggedTemplateLit())) {
            Trees.replace(access, Trees.helper("bound", get(home, key), IR.thisNode()));
        } else if (isFirst && parent.isAssign()) {
            Node value = Trees.lastOf(parent).detach();
            Trees.replace(parent, Trees.helper("superSet", home.get(), key, IR.thisNode(), value));
        } else if (isFirst && isUpdate(parent)) {
            // Differs only where the receiver overrides the property.
            Trees.replace(access, IR.getelem(IR.thisNode(), key));
        } else {
            Trees.replace(access, get(home, key));
        }
    }

    private static boolean isUpdate(Node node) {
        return node.isInc() || node.isDec() || node.getToken().name().startsWith("ASSIGN_");
    }

    private static Node get(Supplier<Node> home, Node key) {
        return Trees.helper("superGet", home.get(), key, IR.thisNode());
    }

    /**
     * Gives the object literals below a node that say {@code super} a name, and replaces it. Classes are gone by then.
     */
    public static void replaceInObjects(Node root) {
        int number = 0;
        for (Node node : Trees.inside(root)) {
            Node literal = node.isSuper() ? literalOf(node) : null;
            if (literal == null) {
                continue;
            }
            String name = homeOf(literal, number++);
            replace(node, () -> IR.name(name));
        }
    }

    private static @org.jspecify.annotations.Nullable Node literalOf(Node node) {
        for (Node each = node.getParent(); each != null; each = each.getParent()) {
            if (each.isFunction() && !each.isArrowFunction()) {
                Node owner = Trees.parentOf(Trees.parentOf(each));
                return owner.isObjectLit() ? owner : null;
            }
        }
        return null;
    }

    // The literal becomes (() => { let $home = {…}; return $home; })(), once.
    private static String homeOf(Node literal, int number) {
        Node parent = Trees.parentOf(literal);
        if (parent.isName() && parent.getString().startsWith("$home$object$")) {
            return parent.getString();
        }
        String name = "$home$object$" + number;
        Node position = literal.cloneNode();
        Node hole = IR.empty();
        literal.replaceWith(hole);
        Node block = IR.block(Trees.let(name, literal), IR.returnNode(IR.name(name)));
        Node call = IR.call(IR.arrowFunction(IR.name(""), IR.paramList(), block));
        hole.replaceWith(call);
        call.srcrefTreeIfMissing(position);
        return name;
    }
}
