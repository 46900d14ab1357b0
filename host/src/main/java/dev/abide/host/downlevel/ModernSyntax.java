package dev.abide.host.downlevel;

import com.google.javascript.jscomp.parsing.parser.FeatureSet;
import com.google.javascript.jscomp.parsing.parser.FeatureSet.Feature;
import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import com.google.javascript.rhino.Token;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Replaces, before Closure Compiler converts, what it would refuse:
 *
 * <ul>
 *   <li>{@code 5n} becomes {@code BigInt("5")}.
 *   <li>{@code new.target} becomes {@code this.constructor} in a constructor, and {@code this instanceof f ? this.constructor : void 0} in a function: right for all but {@code Reflect.construct}
 *       with an unrelated target.
 *   <li>{@code super} in a method of an object literal becomes {@code Object.prototype}, which it is unless the literal is given another prototype.
 *   <li>Regular expressions of newer kinds become {@code new RegExp(…)}: they fail when they are evaluated, not when the file is parsed, and work where the engine knows them.
 * </ul>
 */
final class ModernSyntax {
    private static final FeatureSet REPLACED = FeatureSet.BARE_MINIMUM.with(
            Feature.BIGINT,
            Feature.NEW_TARGET,
            Feature.REGEXP_FLAG_D,
            Feature.REGEXP_FLAG_S,
            Feature.REGEXP_FLAG_U,
            Feature.REGEXP_FLAG_Y,
            Feature.REGEXP_LOOKBEHIND,
            Feature.REGEXP_NAMED_GROUPS,
            Feature.REGEXP_UNICODE_PROPERTY_ESCAPE);

    private ModernSyntax() {}

    /** Replaces in a tree of scripts. */
    static void replace(Node root) {
        List<Node> nodes = new ArrayList<>();
        collect(root, nodes);
        for (Node node : nodes) {
            replaceOne(node);
        }
    }

    private static void collect(Node node, List<Node> nodes) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            collect(child, nodes);
        }
        nodes.add(node);
    }

    private static void replaceOne(Node node) {
        if (node.isScript()) {
            FeatureSet features = (FeatureSet) node.getProp(Node.FEATURE_SET);
            if (features != null) {
                node.putProp(Node.FEATURE_SET, features.without(REPLACED));
            }
        } else if (node.isBigInt()) {
            replace(node, IR.call(IR.name("BigInt"), IR.string(node.getBigInt().toString())));
        } else if (node.getToken() == Token.NEW_TARGET) {
            replace(node, newTarget(node));
        } else if (node.isSuper() && isInObjectLiteral(node)) {
            replaceSuper(node);
        } else if (node.isRegExp() && isNewer(node)) {
            replace(node, regularExpression(node));
        }
    }

    private static void replace(Node old, Node replacement) {
        old.replaceWith(replacement.srcrefTreeIfMissing(old));
    }

    private static Node newTarget(Node node) {
        Node function = enclosingFunction(node);
        Node constructor = IR.getprop(IR.thisNode(), "constructor");
        if (function == null || isMember(function)) {
            return constructor;
        }
        Node name = function.getFirstChild();
        if (name == null) {
            return constructor;
        }
        if (name.getString().isEmpty()) {
            name.setString("$abide$constructor");
        }
        return IR.hook(
                new Node(Token.INSTANCEOF, IR.thisNode(), IR.name(name.getString())),
                constructor,
                IR.voidNode(IR.number(0)));
    }

    private static @Nullable Node enclosingFunction(Node node) {
        for (Node each = node.getParent(); each != null; each = each.getParent()) {
            if (each.isFunction() && !each.isArrowFunction()) {
                return each;
            }
        }
        return null;
    }

    private static boolean isMember(Node function) {
        Node parent = function.getParent();
        return parent != null && parent.isMemberFunctionDef();
    }

    private static boolean isInObjectLiteral(Node node) {
        Node function = enclosingFunction(node);
        Node member = function == null ? null : function.getParent();
        if (member == null || member.isStringKey()) {
            return false;
        }
        Node owner = member.getParent();
        return owner != null && owner.isObjectLit();
    }

    // super.m(a) becomes Object.prototype.m.call(this, a).
    private static void replaceSuper(Node node) {
        Node property = node.getParent();
        if (property == null) {
            return;
        }
        Node call = property.getParent();
        boolean isCallee = call != null && call.isCall() && property.equals(call.getFirstChild());
        replace(node, IR.getprop(IR.name("Object"), "prototype"));
        if (isCallee) {
            Node target = IR.getprop(property.cloneTree(), "call");
            property.replaceWith(target.srcrefTreeIfMissing(property));
            IR.thisNode().srcref(target).insertAfter(target);
        }
    }

    private static boolean isNewer(Node regularExpression) {
        String flags = flags(regularExpression);
        String pattern = pattern(regularExpression);
        return !flags.chars().allMatch(flag -> "gim".indexOf(flag) >= 0) || pattern.contains("(?<");
    }

    private static Node regularExpression(Node node) {
        return IR.newNode(IR.name("RegExp"), IR.string(pattern(node)), IR.string(flags(node)));
    }

    private static String pattern(Node node) {
        Node pattern = node.getFirstChild();
        return pattern == null ? "" : pattern.getString();
    }

    private static String flags(Node node) {
        Node flags = node.getSecondChild();
        return flags == null ? "" : flags.getString();
    }
}
