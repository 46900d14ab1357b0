package dev.abide.downlevel.syntax;

import com.google.javascript.jscomp.parsing.parser.FeatureSet;
import com.google.javascript.jscomp.parsing.parser.FeatureSet.Feature;
import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import com.google.javascript.rhino.Token;
import dev.abide.downlevel.classes.ClassLowering;
import dev.abide.downlevel.classes.ObjectLiterals;
import dev.abide.downlevel.classes.SuperProperties;
import dev.abide.downlevel.tree.HiddenNames;
import dev.abide.downlevel.tree.Trees;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Replaces, before Closure Compiler converts, what it would refuse or convert to something else:
 *
 * <ul>
 *   <li>Classes, see {@link ClassLowering}, {@code super} in object literals, and accessors, see
 *       {@link ObjectLiterals}.
 *   <li>{@code 5n} becomes {@code $abide.bigInt("5")}; {@code **} becomes a call that knows BigInts, not
 *       {@code Math.pow}.
 *   <li>What is given to {@code eval} and {@code Function} is converted when it is given.
 *   <li>Templates become calls of {@code concat}, which asks objects for strings as templates do.
 *   <li>{@code instanceof} becomes a call that asks {@code Symbol.hasInstance}, which the engines of older levels do
 *       not.
 *   <li>{@code new.target} in a function becomes {@code this instanceof f ? this.constructor : void 0}: right for all
 *       but {@code Reflect.construct} with an unrelated target.
 *   <li>Regular expressions of newer kinds become {@code new $abide.RegExp(…)}: they fail when they are evaluated, not
 *       when the file is parsed, and work where the engine knows them.
 * </ul>
 */
public final class ModernSyntax {
    private static final FeatureSet REPLACED = FeatureSet.BARE_MINIMUM.with(
            Feature.BIGINT,
            Feature.CLASSES,
            Feature.CLASS_GETTER_SETTER,
            Feature.CLASS_STATIC_BLOCK,
            Feature.PUBLIC_CLASS_FIELDS,
            Feature.SUPER,
            Feature.NEW_TARGET,
            Feature.REGEXP_FLAG_D,
            Feature.REGEXP_FLAG_S,
            Feature.REGEXP_FLAG_U,
            Feature.REGEXP_FLAG_Y,
            Feature.REGEXP_LOOKBEHIND,
            Feature.REGEXP_NAMED_GROUPS,
            Feature.REGEXP_UNICODE_PROPERTY_ESCAPE);

    private static final FeatureSet INTRODUCED = FeatureSet.BARE_MINIMUM.with(
            Feature.ARROW_FUNCTIONS,
            Feature.COMPUTED_PROPERTIES,
            Feature.GETTER,
            Feature.LET_DECLARATIONS,
            Feature.MEMBER_DECLARATIONS,
            Feature.SETTER);

    /** What cannot have a {@code Symbol.hasInstance} of its own. */
    private static final Set<String> PLAIN_CONSTRUCTORS =
            Set.of("Array", "ArrayBuffer", "Date", "Error", "Function", "Map", "Object", "Promise", "RegExp", "Set");

    private ModernSyntax() {}

    /** Replaces in a tree of scripts. */
    public static void replace(Node root, FunctionTexts texts) {
        for (Node node : Trees.inside(root)) {
            BlockFunctions.replace(node);
            replaceOne(node);
        }
        ClassLowering.lower(root, texts::ofClass);
        SuperProperties.replaceInObjects(root);
        for (Node node : Trees.inside(root)) {
            if (node.getToken() == Token.NEW_TARGET) {
                Trees.replace(node, newTarget(node));
            } else if (node.isObjectLit()) {
                ObjectLiterals.replace(node);
            }
        }
    }

    private static void replaceOne(Node node) {
        switch (node.getToken()) {
            case SCRIPT -> replaceFeatures(node);
            case BIGINT ->
                Trees.replace(
                        node, Trees.helper("bigInt", IR.string(node.getBigInt().toString())));
            case CALL, NEW -> replaceCodeFromText(node);
            case TEMPLATELIT -> {
                if (!Trees.parentOf(node).isTaggedTemplateLit()) {
                    Trees.replace(node, concatenation(node));
                }
            }
            case EXPONENT -> replaceOperator(node, "power");
            case ASSIGN_EXPONENT -> replacePowerAssignment(node);
            case INSTANCEOF -> {
                if (!PLAIN_CONSTRUCTORS.contains(nameOf(Trees.lastOf(node)))) {
                    replaceOperator(node, "isInstance");
                }
            }
            case REGEXP -> {
                if (isNewer(node)) {
                    Trees.replace(node, regularExpression(node));
                }
            }
            default -> {}
        }
    }

    // What the compiler is told that the script has.
    private static void replaceFeatures(Node script) {
        FeatureSet features = (FeatureSet) script.getProp(Node.FEATURE_SET);
        if (features != null) {
            script.putProp(Node.FEATURE_SET, features.without(REPLACED).union(INTRODUCED));
        }
    }

    private static void replaceCodeFromText(Node call) {
        Node callee = Trees.firstOf(call);
        if (call.isCall() && isEval(callee) && call.hasTwoChildren()) {
            Node text = Trees.lastOf(call);
            Trees.replace(text, Trees.helper("script", text.cloneTree()));
        } else if (nameOf(callee).equals("Function")) {
            Trees.replace(callee, IR.getprop(IR.name(HiddenNames.OURS), "makeFunction"));
        }
    }

    private static void replaceOperator(Node node, String helper) {
        Node left = Trees.firstOf(node).detach();
        Trees.replace(node, Trees.helper(helper, left, Trees.lastOf(node).detach()));
    }

    // `eval`, and `(0, eval)`, which evaluates in the global scope.
    private static boolean isEval(Node callee) {
        return nameOf(callee.isComma() ? Trees.lastOf(callee) : callee).equals("eval");
    }

    // `a${b}` becomes "a".concat(b): unlike +, it asks for a string, not for a primitive.
    private static Node concatenation(Node template) {
        Node first = Trees.firstOf(template).detach();
        Node start = IR.string(cooked(first));
        if (!template.hasChildren()) {
            return start;
        }
        Node call = IR.call(IR.getprop(start, "concat"));
        while (template.hasChildren()) {
            Node part = Trees.firstOf(template).detach();
            if (part.isTemplateLitSub()) {
                call.addChildToBack(Trees.firstOf(part).detach());
            } else if (!cooked(part).isEmpty()) {
                call.addChildToBack(IR.string(cooked(part)));
            }
        }
        return call;
    }

    private static String cooked(Node part) {
        return Objects.requireNonNullElse(part.getCookedString(), "");
    }

    private static String nameOf(Node node) {
        return node.isName() ? node.getString() : "";
    }

    // x **= y becomes x = power(x, y), and so does o.x where o is a name: what is evaluated twice then has no effects.
    private static void replacePowerAssignment(Node node) {
        Node target = Trees.firstOf(node);
        Node object = target.isGetProp() ? Trees.firstOf(target) : target;
        if (object.isName() || object.isThis()) {
            Node value =
                    Trees.helper("power", target.cloneTree(), Trees.lastOf(node).detach());
            Trees.replace(node, IR.assign(target.detach(), value));
        }
    }

    private static Node newTarget(Node node) {
        Node function = enclosingFunction(node);
        Node name = function == null ? null : function.getFirstChild();
        if (function == null || name == null || isMember(function)) {
            return IR.voidNode(IR.number(0));
        }
        if (name.getString().isEmpty()) {
            name.setString("$abide$constructor");
        }
        return IR.hook(
                new Node(Token.INSTANCEOF, IR.thisNode(), IR.name(name.getString())),
                IR.getprop(IR.thisNode(), "constructor"),
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
        Node parent = Trees.parentOf(function);
        return parent.isMemberFunctionDef() || parent.isGetterDef() || parent.isSetterDef() || parent.isComputedProp();
    }

    private static boolean isNewer(Node regularExpression) {
        String flags = flags(regularExpression);
        String pattern = pattern(regularExpression);
        return !flags.chars().allMatch(flag -> "gim".indexOf(flag) >= 0) || pattern.contains("(?<");
    }

    private static Node regularExpression(Node node) {
        return IR.newNode(
                IR.getprop(IR.name(HiddenNames.OURS), "RegExp"), IR.string(pattern(node)), IR.string(flags(node)));
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
