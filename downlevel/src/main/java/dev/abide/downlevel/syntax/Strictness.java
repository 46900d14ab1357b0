package dev.abide.downlevel.syntax;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import dev.abide.downlevel.tree.Trees;
import java.util.List;

/**
 * Puts {@code 'use strict'} back: the parser keeps the directive as a mark of the body, which nothing prints. Async
 * functions and generators lose that too, since their statements get a function of their own; there a statement is the
 * mark, which the conversion moves along.
 */
public final class Strictness {
    private static final String MARK = "$abide$strict";

    /** What takes the statements of async functions and generators as a function. */
    private static final List<String> TAKERS = List.of(
            "$jscomp.generator.createGenerator",
            "$jscomp.asyncExecutePromiseGeneratorProgram",
            "$jscomp.asyncExecutePromiseGeneratorFunction",
            "$jscomp.AsyncGeneratorWrapper");

    private Strictness() {}

    /** Marks what would lose its directive. To be called before the conversion. */
    public static void mark(Node root) {
        for (Node node : Trees.inside(root)) {
            if (node.isFunction() && (node.isAsyncFunction() || node.isGeneratorFunction())) {
                Node body = Trees.lastOf(node);
                if (body.isUseStrict()) {
                    body.addChildToFront(directive(MARK, body));
                }
            }
        }
    }

    /** Restores the directives of a tree. To be called after the conversion. */
    public static void restore(Node root) {
        for (Node node : Trees.inside(root)) {
            if (node.isExprResult() && isMark(Trees.firstOf(node))) {
                Trees.lastOf(originOf(node)).setUseStrict(true);
                node.detach();
            }
        }
        restoreBelow(root);
    }

    private static boolean isMark(Node node) {
        return node.isStringLit() && node.getString().equals(MARK);
    }

    // The function that was written: around those that hold its statements, which are arguments of the compiler's own.
    private static Node originOf(Node node) {
        Node function = Trees.functionAround(node);
        Node value = isCalled(function) ? Trees.parentOf(function) : function;
        Node taker = Trees.parentOf(value);
        boolean isStatements = (taker.isCall() || taker.isNew())
                && TAKERS.stream().anyMatch(name -> Trees.firstOf(taker).matchesQualifiedName(name));
        return isStatements ? originOf(taker) : function;
    }

    private static boolean isCalled(Node function) {
        Node parent = Trees.parentOf(function);
        return parent.isCall() && function.equals(parent.getFirstChild());
    }

    // Not within strict code.
    private static void restoreBelow(Node root) {
        for (Node child = root.getFirstChild(); child != null; child = child.getNext()) {
            if (isStrict(child)) {
                child.addChildToFront(directive("use strict", child));
            } else {
                restoreBelow(child);
            }
        }
    }

    private static Node directive(String text, Node position) {
        return IR.exprResult(IR.string(text)).srcrefTreeIfMissing(position);
    }

    private static boolean isStrict(Node node) {
        boolean isBody =
                node.isScript() || (node.isBlock() && Trees.parentOf(node).isFunction());
        return isBody && node.isUseStrict();
    }
}
