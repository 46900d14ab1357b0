package dev.abide.downlevel.syntax;

import com.google.javascript.jscomp.NodeUtil;
import com.google.javascript.rhino.Node;
import dev.abide.downlevel.scan.SourceScan;
import dev.abide.downlevel.tree.Identifiers;
import dev.abide.downlevel.tree.Trees;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives functions the names that ECMAScript 2015 infers, of what they are assigned to: engines of ECMAScript 5 do not,
 * and {@code constructor.name} is shown everywhere. They are read off the script as it was written, where an assignment
 * to a property names nothing. A function whose body has an identifier of that name stays without: the name would
 * shadow it. Except where the name is the function's own variable, as for a class.
 */
public final class FunctionNames {
    /**
     * A name.
     *
     * @param isVariable whether it is that of a variable which always holds the function: then the function may mention
     *     it
     */
    private record Inferred(String name, boolean isVariable) {}

    private final IdentityHashMap<Node, Inferred> names = new IdentityHashMap<>();

    private FunctionNames() {}

    /** Reads a tree before the conversion, which keeps the nodes of functions. */
    public static FunctionNames of(Node root) {
        FunctionNames names = new FunctionNames();
        List<Node> nodes = Trees.inside(root);
        Map<String, Integer> writes = new HashMap<>();
        for (Node node : nodes) {
            if (node.isName() && NodeUtil.isLValue(node)) {
                writes.merge(node.getString(), 1, Integer::sum);
            }
        }
        for (Node node : nodes) {
            Inferred inferred = node.isFunction() ? inferred(node, Trees.parentOf(node), writes) : null;
            if (inferred != null && !inferred.name.startsWith(SourceScan.PRIVATE)) {
                names.names.put(node, inferred);
            }
        }
        return names;
    }

    private static @Nullable Inferred inferred(Node function, Node parent, Map<String, Integer> writes) {
        if (!isAnonymous(function)) {
            // The compiler makes a variable and a function without a name of what blocks declare.
            return new Inferred(Trees.firstOf(function).getString(), true);
        }
        return switch (parent.getToken()) {
            case NAME -> {
                boolean isFixed = Trees.parentOf(parent).isConst() || writes.getOrDefault(parent.getString(), 0) == 1;
                yield new Inferred(parent.getString(), isFixed);
            }
            case STRING_KEY, MEMBER_FUNCTION_DEF, MEMBER_FIELD_DEF -> new Inferred(parent.getString(), false);
            case ASSIGN, ASSIGN_OR, ASSIGN_AND, ASSIGN_COALESCE, DEFAULT_VALUE -> {
                Node target = Trees.firstOf(parent);
                yield target.isName() && function.equals(parent.getSecondChild())
                        ? new Inferred(target.getString(), false)
                        : null;
            }
            default -> null;
        };
    }

    /** Names the functions of the tree in ECMAScript 5. */
    public void giveIn(Node root) {
        for (Node node : Trees.inside(root)) {
            Inferred inferred = names.get(node);
            if (inferred != null && isNameless(node) && Identifiers.isIdentifier(inferred.name)) {
                boolean isTaken = inferred.isVariable
                        ? declares(node, inferred.name) || isOfAnother(node, inferred.name)
                        : Identifiers.mentions(node, inferred.name);
                if (!isTaken) {
                    rename(node, inferred.name);
                }
            }
        }
    }

    private static void rename(Node function, String name) {
        String before = Trees.firstOf(function).getString();
        for (Node node : Trees.inside(function)) {
            if (node.isName() && node.getString().equals(before) && !before.isEmpty()) {
                node.setString(name);
            }
        }
        Trees.firstOf(function).setString(name);
    }

    // The compiler may have renamed the variable, and what bears its name within the function is another.
    private static boolean isOfAnother(Node function, String name) {
        Node parent = Trees.parentOf(FunctionKinds.placeOf(function));
        Node variable = parent.isAssign() ? Trees.firstOf(parent) : parent;
        boolean isRenamed = !variable.isName() || !variable.getString().equals(name);
        return isRenamed && Identifiers.mentions(function, name);
    }

    // A generator calls itself by a name that the compiler makes.
    private static boolean isNameless(Node function) {
        return isAnonymous(function) || Trees.firstOf(function).getString().startsWith("$jscomp$generator$function$");
    }

    private static boolean isAnonymous(Node function) {
        Node name = function.getFirstChild();
        return name != null && name.getString().isEmpty();
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
