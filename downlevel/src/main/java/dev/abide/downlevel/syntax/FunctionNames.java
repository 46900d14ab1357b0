package dev.abide.downlevel.syntax;

import com.google.javascript.rhino.Node;
import dev.abide.downlevel.tree.Identifiers;
import dev.abide.downlevel.tree.Trees;
import org.jspecify.annotations.Nullable;

/**
 * Gives functions the names that ECMAScript 2015 infers, of what they are assigned to: engines of ECMAScript 5 do not,
 * and {@code constructor.name} is shown everywhere. A function whose body has an identifier of that name stays without:
 * the name would shadow it. Except where the name is the function's own variable, as for a class.
 */
public final class FunctionNames {
    private FunctionNames() {}

    /** Names the functions of a tree in ECMAScript 5. */
    public static void infer(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            infer(child);
        }
        if (node.isFunction() && isAnonymous(node)) {
            name(node);
        }
    }

    private static boolean isAnonymous(Node function) {
        Node name = function.getFirstChild();
        return name != null && name.getString().isEmpty();
    }

    private static void name(Node function) {
        String name = inferred(function);
        Node parent = function.getParent();
        Node place = function.getFirstChild();
        if (name == null || parent == null || place == null || !Identifiers.isIdentifier(name)) {
            return;
        }
        boolean isVariable = parent.isName();
        if (isVariable ? !declares(function, name) : !Identifiers.mentions(function, name)) {
            place.setString(name);
        }
    }

    private static @Nullable String inferred(Node function) {
        Node parent = function.getParent();
        if (parent == null) {
            return null;
        }
        if (parent.isName() || parent.isStringKey()) {
            return parent.getString();
        }
        if (parent.isAssign() && function.equals(parent.getSecondChild())) {
            Node target = parent.getFirstChild();
            return target != null && (target.isName() || target.isGetProp()) ? target.getString() : null;
        }
        if (parent.isCall() && Trees.firstOf(parent).matchesQualifiedName("$abide.field")) {
            Node key = function.getPrevious();
            return key != null && key.isStringLit() ? key.getString() : null;
        }
        return null;
    }

    // Assigned within, or declared within: then the inner name must not be the function itself.
    private static boolean declares(Node node, String name) {
        if (node.isName() && node.getString().equals(name)) {
            Node parent = node.getParent();
            if (parent != null
                    && (parent.isVar()
                            || parent.isParamList()
                            || (parent.isAssign() && node.equals(parent.getFirstChild())))) {
                return true;
            }
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (declares(child, name)) {
                return true;
            }
        }
        return false;
    }
}
