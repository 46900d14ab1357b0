package dev.abide.downlevel.classes;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import com.google.javascript.rhino.Token;
import dev.abide.downlevel.scan.SourceScan;
import dev.abide.downlevel.tree.Trees;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The private names of one class. {@link SourceScan} has spelt {@code #x} as {@code $private$x}. Each evaluation of the
 * class makes a key for each name; an object that has the member bears a box under its key, so that frozen objects can
 * still change their private fields: {@code o.#x} becomes {@code $abide.box(o, key).value}, which is also a target of
 * assignments.
 */
final class PrivateNames {
    private static final String MARK = SourceScan.PRIVATE;

    private final Set<String> names = new LinkedHashSet<>();
    private final int number;

    PrivateNames(Node members, int number) {
        this.number = number;
        for (Node member = members.getFirstChild(); member != null; member = member.getNext()) {
            if (isPrivate(member)) {
                names.add(member.getString());
            }
        }
    }

    static boolean isPrivate(Node member) {
        return (member.isMemberFunctionDef()
                        || member.isGetterDef()
                        || member.isSetterDef()
                        || member.isMemberFieldDef())
                && member.getString().startsWith(MARK);
    }

    /** Adds the declarations of the keys. */
    void declareIn(Node block) {
        for (String name : names) {
            Node key = Trees.helper("privateName", IR.string("#" + name.substring(MARK.length())));
            block.addChildToBack(Trees.let(variable(name), key));
        }
    }

    /** Makes the key of a name. */
    Node key(String name) {
        return IR.name(variable(name));
    }

    private String variable(String name) {
        return name + "$" + number;
    }

    /** Replaces the uses of the names below a node. */
    void replaceIn(Node root) {
        if (names.isEmpty()) {
            return;
        }
        for (Node node : Trees.inside(root)) {
            if (node.isGetProp() && names.contains(node.getString())) {
                replaceAccess(node);
            } else if (node.isOptChainGetProp() && names.contains(node.getString())) {
                replaceOptional(node);
            } else if (node.isIn() && isName(Trees.firstOf(node))) {
                Node object = Trees.lastOf(node).detach();
                Node key = key(Trees.firstOf(node).getString());
                Trees.replace(node, Trees.helper("hasPrivate", object, key));
            }
        }
    }

    private boolean isName(Node node) {
        return node.isStringLit() && names.contains(node.getString());
    }

    private void replaceAccess(Node access) {
        Node parent = Trees.parentOf(access);
        boolean isCallee = access.equals(parent.getFirstChild());
        Node key = key(access.getString());
        Node object = Trees.firstOf(access).detach();
        boolean isSimple = object.isThis() || object.isName();
        if (isCallee && parent.isCall() && isSimple) {
            Node self = object.cloneNode();
            Node call = IR.getprop(box(object, key), "value", "call");
            Trees.replace(access, call);
            self.insertAfter(call);
        } else if (isCallee && (parent.isCall() || parent.isOptChainCall() || parent.isTaggedTemplateLit())) {
            Trees.replace(access, Trees.helper("boundPrivate", object, key));
        } else {
            Trees.replace(access, IR.getprop(box(object, key), "value"));
        }
    }

    private static Node box(Node object, Node key) {
        return Trees.helper("box", object, key);
    }

    // o?.#x: what stands before "?." is nullish, or has the member.
    private void replaceOptional(Node access) {
        Node parent = Trees.parentOf(access);
        Node key = key(access.getString());
        Node object = Trees.firstOf(access).detach();
        if (parent.isOptChainCall() && access.equals(parent.getFirstChild())) {
            Trees.replace(access, Trees.helper("optionalBoundPrivate", object, key));
            parent.setIsOptionalChainStart(true);
        } else {
            Node value = Node.newString(Token.OPTCHAIN_GETPROP, "value");
            value.addChildToBack(Trees.helper("optionalBox", object, key));
            value.setIsOptionalChainStart(true);
            Trees.replace(access, value);
        }
    }
}
