package dev.abide.downlevel.classes;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import com.google.javascript.rhino.Token;
import dev.abide.downlevel.tree.Trees;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The constructor of one class as a function. That of a derived class keeps its {@code this} in a variable, which
 * {@code super(…)} sets: to the same object where the parent is a function of scripts, to what
 * {@code Reflect.construct} makes where it is a builtin or native, so that errors, arrays, maps and wrapped objects are
 * genuine.
 */
final class ClassConstructor {
    private final Node function;
    private final String type;
    private final String self;
    private final @Nullable String initializer;

    /**
     * Takes a constructor.
     *
     * @param function the constructor's function, or null if the class has none
     * @param type the variable of the class
     * @param number distinguishes the class's variables
     * @param initializer the function that makes the fields, if there are any
     */
    ClassConstructor(@Nullable Node function, String type, int number, @Nullable String initializer) {
        this.function = function == null ? IR.function(IR.name(""), IR.paramList(), IR.block()) : function;
        this.type = type;
        this.self = "$this$" + number;
        this.initializer = initializer;
    }

    /** Makes the function of a class that extends nothing. */
    Node base(String name) {
        Node body = body(name);
        replaceNewTarget();
        if (initializer != null) {
            body.addChildToFront(IR.exprResult(initialization(IR.thisNode())));
        }
        body.addChildToFront(check());
        return function;
    }

    /** Makes the function of a class that extends another and has no constructor. */
    Node derivedByDefault(String name) {
        Node body = body(name);
        Node arguments = IR.name("arguments");
        body.addChildToBack(check());
        body.addChildToBack(Trees.let(self, Trees.helper("construct", IR.name(type), IR.thisNode(), arguments)));
        if (initializer != null) {
            body.addChildToBack(IR.exprResult(initialization(IR.name(self))));
        }
        body.addChildToBack(IR.returnNode(IR.name(self)));
        return function;
    }

    /** Makes the function of a class that extends another. */
    Node derived(String name) {
        Node body = body(name);
        boolean isCertain = callsSuperFirst(body);
        List<Node> calls = new ArrayList<>();
        for (Node node : Trees.sharingThis(function)) {
            if (node.isThis()) {
                Trees.replace(node, IR.name(self));
            } else if (node.isCall() && Trees.firstOf(node).isSuper()) {
                calls.add(node);
            }
        }
        for (Node node : Trees.own(function)) {
            if (node.isReturn()) {
                Node value = node.hasChildren() ? Trees.firstOf(node).detach() : IR.voidNode(IR.number(0));
                node.addChildToBack(result(value).srcrefTreeIfMissing(node));
            }
        }
        calls.forEach(this::replaceSuperCall);
        replaceNewTarget();
        body.addChildToFront(IR.let(IR.name(self)));
        body.addChildToFront(check());
        body.addChildToBack(IR.returnNode(isCertain ? IR.name(self) : result(IR.voidNode(IR.number(0)))));
        return function;
    }

    private Node body(String name) {
        Trees.firstOf(function).setString(name);
        return Trees.lastOf(function);
    }

    private Node check() {
        Node test = new Node(Token.INSTANCEOF, IR.thisNode(), IR.name(type));
        return IR.ifNode(IR.not(test), IR.block(IR.exprResult(Trees.helper("notNew", IR.name(type)))));
    }

    private Node initialization(Node object) {
        return IR.call(IR.getprop(IR.name(String.valueOf(initializer)), "call"), object);
    }

    private Node result(Node value) {
        return Trees.helper("result", value, IR.name(self));
    }

    private static boolean callsSuperFirst(Node body) {
        Node first = body.getFirstChild();
        return first != null
                && first.isExprResult()
                && Trees.firstOf(first).isCall()
                && Trees.firstOf(Trees.firstOf(first)).isSuper();
    }

    // super(a, b) becomes (self = $abide.construct(type, this, [a, b], self), fields, self).
    private void replaceSuperCall(Node call) {
        Trees.firstOf(call).detach();
        Node arguments = IR.arraylit();
        while (call.hasChildren()) {
            arguments.addChildToBack(Trees.firstOf(call).detach());
        }
        Node made = Trees.helper("construct", IR.name(type), IR.thisNode(), arguments, IR.name(self));
        Node whole = IR.assign(IR.name(self), made);
        if (initializer != null) {
            whole = IR.comma(IR.comma(whole, initialization(IR.name(self))), IR.name(self));
        }
        Trees.replace(call, whole);
    }

    private void replaceNewTarget() {
        for (Node node : Trees.sharingThis(function)) {
            if (node.getToken() == Token.NEW_TARGET) {
                Trees.replace(node, IR.getprop(IR.thisNode(), "constructor"));
            }
        }
    }
}
